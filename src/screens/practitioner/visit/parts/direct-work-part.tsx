import { Button } from '../../../../components/action/button.tsx'
import { AskedAgainList } from '../../../../components/direct-work/with-child/asked-again-list.tsx'
import { proofHasGap, proofInWords, timesInWords, toolsInWords } from '../../../../components/direct-work/direct-work-words.ts'
import { TaskList } from '../../../../components/page/task-list.tsx'
import { StateMark } from '../../../../components/record/state-mark.tsx'
import { countInWords } from '../../../../components/words/count-in-words.ts'
import type { ChildId, RecordId } from '../../../../record/ids.ts'
import type { AskedAgainLine, DirectWorkView } from '../../../../workers/direct-work-api.ts'
import { navigate } from '../../../route.ts'
import { LastTimeWays } from '../../last-time/last-time-offer.tsx'
import { VisitPart } from '../visit-part.tsx'

interface DirectWorkPartProps {
  readonly visitId: RecordId
  readonly work: readonly DirectWorkView[]
  readonly askedAgain?: readonly AskedAgainLine[] | undefined
  readonly childIds: readonly ChildId[]
  readonly childName: (id: string) => string
}

/** Direct work of this visit, and the ways to begin more: the child on the tablet, an observation, a tool on paper. */
export function DirectWorkPart({ visitId, work, askedAgain = [], childIds, childName }: DirectWorkPartProps) {
  const children: readonly (ChildId | undefined)[] = childIds.length === 0 ? [undefined] : childIds
  return (
    <VisitPart id="direct-work" title="Direct work">
      <DirectWorkList work={work} />
      <AskedAgainList lines={askedAgain} childName={childName} />
      <div class="button-group">
        <LastTimeWays visitId={visitId} childIds={childIds} childName={childName} />
        {children.map((childId) => (
          <Button key={childId ?? 'all'} look="secondary" onPress={() => navigate(childId === undefined ? { screen: 'hand-over', visitId } : { screen: 'hand-over', visitId, childId })}>
            {`Hand the tablet to ${childId === undefined ? 'the child' : childName(childId)}`}
          </Button>
        ))}
        <Button look="quiet" onPress={() => navigate({ screen: 'observation', visitId })}>Record an observation</Button>
        <Button look="quiet" onPress={() => navigate({ screen: 'family-time', visitId })}>Record family time</Button>
        <Button look="quiet" onPress={() => navigate({ screen: 'used-on-paper', visitId })}>Record a tool used on paper</Button>
      </div>
    </VisitPart>
  )
}

/** The sessions of a visit, a line each; pressing one opens it. */
export function DirectWorkList({ work }: { readonly work: readonly DirectWorkView[] }) {
  if (work.length === 0) return <p class="quiet">None yet.</p>
  return (
    <TaskList tasks={work.map((one) => ({
      id: one.recordId, name: `${toolsInWords(one.body)}: ${one.childName}`, hint: hintOf(one), status: <StateMark state={one.item} />,
      onOpen: () => navigate({ screen: 'direct-work', recordId: one.recordId }),
    }))} />
  )
}

/** How many pictures the pages of these sessions have. */
export function picturesOfWork(work: readonly DirectWorkView[]): number {
  return work.reduce((sum, { body }) => sum + body.pages.reduce((pages, page) => pages + page.pictures.length, 0), 0)
}

function hintOf({ body }: DirectWorkView): string {
  const pictures = body.pages.reduce((sum, page) => sum + page.pictures.length, 0)
  return [
    timesInWords(body), pictures > 0 && countInWords(pictures, 'picture'), body.ending === 'keep-covered' && 'to be opened somewhere quiet',
    body.proof && (proofHasGap(body.proof) ? `something is missing: ${proofInWords(body.proof)}` : 'nothing missing'),
  ].filter(Boolean).join(', ')
}
