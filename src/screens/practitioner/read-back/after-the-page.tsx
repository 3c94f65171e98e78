import { Button } from '../../../components/action/button.tsx'
import type { DirectWorkView } from '../../../workers/direct-work-api.ts'
import { navigate, type Route } from '../../route.ts'

interface AfterThePageProps {
  readonly work: DirectWorkView
  /** Leaves for another screen; the plain way is to go there. */
  readonly go?: (to: Route) => void
  readonly onShow: () => void
}

/** What the practitioner may do with the child once the tablet is back, each a screen of its own. */
export function AfterThePage({ work, go = navigate, onShow }: AfterThePageProps) {
  const { body: { visitId, childId, lead, marks = [] }, recordId, childName, notes } = work
  if (lead === 'practitioner') return null
  const upset = marks.some(({ mark }) => mark === 'upset') && !notes.some(({ body }) => body.kind === 'child-upset')
  return (
    <div class="button-group">
      {upset && <Button onPress={() => go({ screen: 'child-upset', recordId })}>Record what you did when upset was marked</Button>}
      <Button look="secondary" onPress={() => go({ screen: 'summary', recordId })}>Read your summary to {childName}</Button>
      <Button look="secondary" onPress={onShow}>Look at the pages together</Button>
      {childId !== undefined && <Button look="secondary" onPress={() => go({ screen: 'before-report', visitId, childId })}>Show {childName} what will be shared</Button>}
      {!upset && <Button look="quiet" onPress={() => go({ screen: 'child-upset', recordId })}>If it gets hard: what to do</Button>}
      <Button look="quiet" onPress={() => go(childId === undefined ? { screen: 'feedback-card', visitId } : { screen: 'feedback-card', visitId, childId })}>A card to take: tell us later</Button>
    </div>
  )
}
