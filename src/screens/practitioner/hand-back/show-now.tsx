import { useEffect } from 'preact/hooks'
import type { TakenBack } from '../../../workers/direct-work-api.ts'
import { device } from '../../device.ts'
import { useDeviceQuery } from '../../use-device-query.ts'
import { leavesOf } from '../show-together/leaves-of.ts'
import { ShowTogether } from '../show-together/show-together.tsx'

/** The pages of these sessions, for the child and the practitioner together. Closes by itself where there is nothing to show. */
export function ShowNow({ sessions, onClose }: { readonly sessions: readonly TakenBack[]; readonly onClose: () => void }) {
  const ids = sessions.map(({ recordId }) => recordId)
  const answer = useDeviceQuery((device) => Promise.all(ids.map((id) => device.directWork(id))), ids, ids)
  const works = answer.kind === 'here' ? answer.value.filter((work) => work !== null) : []
  const leaves = answer.kind === 'here' ? works.flatMap(({ body }) => leavesOf(body)) : undefined
  const nothing = answer.kind === 'failed' || leaves?.length === 0
  useEffect(() => { if (nothing) onClose() }, [nothing, onClose])
  if (nothing) return null
  const caseOf = (sha256: string) => works.find(({ body }) => body.pages.some(({ pictures }) => pictures.some(({ picture }) => picture.sha256 === sha256)))?.caseId
  return (
    <ShowTogether leaves={leaves} onClose={onClose} load={async (sha256) => {
      const caseId = caseOf(sha256)
      return caseId === undefined ? { kind: 'damaged' } : device.picture(caseId, sha256)
    }} />
  )
}
