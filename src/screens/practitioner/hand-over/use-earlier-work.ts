import { calendarDateOf } from '../../../components/words/date-in-words.ts'
import { proposePath } from '../../../direct-work/path/propose-path.ts'
import type { ChildId } from '../../../record/ids.ts'
import type { VisitView } from '../../../workers/device-api.ts'
import type { EarlierWork } from '../../../workers/direct-work-api.ts'
import { useDeviceQuery, type Answer } from '../../use-device-query.ts'
import type { PathProposal } from './path-draft.ts'

/** What earlier visits left for this hand-over, and the path that the case pack proposes from it. */
export function useEarlierWork(view: VisitView, childId: ChildId | undefined): { readonly earlier: Answer<EarlierWork | null>; readonly path: PathProposal | undefined } {
  const { caseId } = view.line
  const earlier = useDeviceQuery(async (device) => (childId === undefined ? null : device.earlierWork(caseId, childId)), [caseId], [childId])
  const work = earlier.kind === 'here' ? earlier.value : null
  if (work === null || childId === undefined) return { earlier, path: undefined }
  const today = calendarDateOf(Date.now())
  const packOf = work.packAsOf === '' ? today : calendarDateOf(Date.parse(work.packAsOf))
  return { earlier, path: { steps: proposePath({ pack: view.pack, childId, visits: work.visits, today }), packOf: packOf > today ? today : packOf, today } }
}
