import { BackLink } from '../../../components/action/back-link.tsx'
import { Button } from '../../../components/action/button.tsx'
import type { ChildId, RecordId } from '../../../record/ids.ts'
import { back } from '../../route.ts'
import { useDeviceQuery } from '../../use-device-query.ts'
import { FeedbackCard } from './feedback-card.tsx'
import './feedback-card.css'

/** A card for the child to take or to photograph: how to say later how the visit was. It names nobody, and needs no signal. */
export function FeedbackCardScreen({ visitId, childId }: { readonly visitId: RecordId; readonly childId?: ChildId }) {
  const answer = useDeviceQuery((device) => device.visit(visitId), [visitId], [visitId])
  if (answer.kind === 'loading') return <p class="loading" role="status">Opening</p>
  const band = answer.kind === 'here' ? answer.value?.pack.children.find(({ id }) => id === childId)?.band : undefined
  return (
    <div class="feedback-card-screen stack stack--loose">
      <BackLink onPress={() => back({ screen: 'visit', recordId: visitId })}>Back</BackLink>
      <h1 tabIndex={-1}>A card to take</h1>
      <p class="hint feedback-card-screen__about">Show it, let it be photographed, or print it. No name stands on it. Read it out to a child who does not read, and offer to ring together. Nobody on the case hears what is said there.</p>
      <FeedbackCard older={band === 'teen' || band === 'older'} />
      <div class="action-bar action-bar--thumb"><Button look="secondary" onPress={() => print()}>Print the card</Button></div>
    </div>
  )
}
