import { NoteSheet } from '../../components/note/note-sheet.tsx'
import { Details } from '../../components/page/details.tsx'
import { instantInWords } from '../../components/words/date-in-words.ts'
import { readBody } from '../../record/bodies.ts'
import type { EscrowLine } from '../../workers/supervisor-api.ts'
import { useDeviceQuery } from '../use-device-query.ts'

/** Work that arrived after its case had moved on: kept aside, shown whole, belonging to nobody’s note until a person says so. */
export function KeptAsideScreen() {
  const answer = useDeviceQuery(async (device) => ({ lines: await device.escrow(), cases: await device.caseList() }), ['cases', 'queue'])
  return (
    <div class="stack">
      <h1 tabIndex={-1}>Work that arrived after the case moved</h1>
      <p>A worker was without signal when the case was given to somebody else. What they had written came in later. It is kept here for the new worker and the supervisor; it is part of no note.</p>
      {answer.kind === 'loading' && <p class="loading" role="status">Looking</p>}
      {answer.kind === 'failed' && <p>The list could not be opened. Lock Doorstep, unlock it, and try again.</p>}
      {answer.kind === 'here' && answer.value.lines.length === 0 && <p class="empty">Nothing arrived late.</p>}
      {answer.kind === 'here' && [...answer.value.lines].sort((a, b) => b.receivedAt.localeCompare(a.receivedAt)).map((line) => {
        const known = answer.value.cases.find((one) => one.caseId === line.caseId)
        return <Escrowed key={line.revId} line={line} caseName={known?.caseName} childName={(id) => known?.children.find((child) => child.id === id)?.name ?? 'a child of the case'} />
      })}
    </div>
  )
}

function Escrowed({ line, caseName, childName }: { readonly line: EscrowLine; readonly caseName: string | undefined; readonly childName: (id: string) => string }) {
  const visit = line.kind === 'visit' ? readBody('visit', line.body) : null
  const addendum = line.kind === 'addendum' ? readBody('addendum', line.body) : null
  return (
    <section class="sheet stack">
      <h2>{kindInWords(line.kind)} by {line.fromName}{caseName === undefined ? '' : `, case ${caseName}`}</h2>
      <p class="quiet">Received {instantInWords(line.receivedAt)}</p>
      {visit !== null && <Details summary="Read it"><NoteSheet body={visit} childName={childName} /></Details>}
      {addendum !== null && <p class="note__text">{addendum.text}</p>}
      {visit === null && addendum === null && <p>It opens with the note it belongs to.</p>}
    </section>
  )
}

function kindInWords(kind: string): string {
  switch (kind) {
    case 'visit': return 'Visit note'
    case 'addendum': return 'Addendum'
    case 'drawing': return 'Drawing'
    case 'photograph': return 'Photograph'
    default: return 'Entry'
  }
}
