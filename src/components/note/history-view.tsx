import { useEffect, useRef, useState } from 'preact/hooks'
import { readBody } from '../../record/bodies.ts'
import type { RevisionId } from '../../record/ids.ts'
import type { Act } from '../../record/revision.ts'
import type { VisitBody } from '../../record/visit.ts'
import { Button } from '../action/button.tsx'
import { Alert } from '../page/alert.tsx'
import { Details } from '../page/details.tsx'
import { StateMark } from '../record/state-mark.tsx'
import { instantInWords } from '../words/date-in-words.ts'
import { differencesBetween } from './changes.ts'
import { ChangesView } from './changes-view.tsx'
import { NoteSheet } from './note-sheet.tsx'
import { actInWords, hashName } from './note-words.ts'
import './note.css'

/** One revision as the history lists it. */
export interface HistoryItem {
  readonly revId: RevisionId
  readonly act: Act
  readonly byName: string
  readonly capturedAt: string
  readonly receivedAt?: string | undefined
  readonly clockSuspect: boolean
  readonly contentHash: string
  readonly parents: readonly RevisionId[]
  readonly thisDevice: boolean
}

interface HistoryViewProps {
  readonly lines: readonly HistoryItem[]
  readonly childName: (id: string) => string
  /** The body of a revision, or null if it does not open here. */
  readonly load: (revId: RevisionId) => Promise<unknown>
}

type Opened =
  | { readonly kind: 'loading' }
  | { readonly kind: 'here'; readonly body: VisitBody; readonly before: VisitBody | undefined }
  | { readonly kind: 'not-opening' }

/** All revisions of a note, newest first: who, when written, when received. Any of them can be read and compared with the one before. */
export function HistoryView({ lines, childName, load }: HistoryViewProps) {
  const [chosen, setChosen] = useState<RevisionId | null>(null)
  const [opened, setOpened] = useState<Opened>({ kind: 'loading' })
  const latestLoad = useRef(load)
  latestLoad.current = load
  const newestFirst = [...lines].sort((a, b) => b.capturedAt.localeCompare(a.capturedAt))
  const line = lines.find((one) => one.revId === chosen)
  const parent = line?.parents[0]

  useEffect(() => {
    if (chosen === null) return
    let wanted = true
    setOpened({ kind: 'loading' })
    const read = async () => {
      const body = readBody('visit', await latestLoad.current(chosen))
      const before = parent === undefined ? undefined : readBody('visit', await latestLoad.current(parent)) ?? undefined
      if (wanted) setOpened(body === null ? { kind: 'not-opening' } : { kind: 'here', body, before })
    }
    read().catch(() => { if (wanted) setOpened({ kind: 'not-opening' }) })
    return () => { wanted = false }
  }, [chosen, parent])

  return (
    <div class="columns columns--list">
      <ol class="history" aria-label="Revisions, newest first">
        {newestFirst.map((one) => (
          <li key={one.revId}>
            <button type="button" class="history__line" aria-pressed={one.revId === chosen} onClick={() => setChosen(one.revId)}>
              <strong>{actInWords(one.act)}</strong>
              <span>{one.byName}{one.thisDevice ? ', on this device' : ''}</span>
              <span class="quiet">Written {instantInWords(one.capturedAt)}{one.clockSuspect ? ' (the device’s clock was wrong)' : ''}</span>
              <StateMark state={one.receivedAt === undefined ? 'on-this-device' : 'in-the-record'} detail={one.receivedAt === undefined ? undefined : instantInWords(one.receivedAt)} />
            </button>
          </li>
        ))}
      </ol>
      <div class="stack" role="region" aria-live="polite" aria-label="The chosen revision">
        {line === undefined
          ? <p class="empty">Choose a revision to read it as it was, and to see what changed in it.</p>
          : <Revision line={line} opened={opened} childName={childName} onClose={() => setChosen(null)} />}
      </div>
    </div>
  )
}

function Revision({ line, opened, childName, onClose }: { readonly line: HistoryItem; readonly opened: Opened; readonly childName: (id: string) => string; readonly onClose: () => void }) {
  return (
    <>
      <div class="section-heading">
        <h2>{actInWords(line.act)} by {line.byName}, {instantInWords(line.capturedAt)}</h2>
        <Button look="quiet" onPress={onClose}>Close</Button>
      </div>
      <p class="quiet small">Name of this text: <span class="hash">{hashName(line.contentHash)}</span></p>
      {opened.kind === 'loading' && <p class="loading">Opening</p>}
      {opened.kind === 'not-opening' && <Alert kind="attention" title="This revision does not open here">It is kept in the record. On this device its text is missing or damaged.</Alert>}
      {opened.kind === 'here' && (
        <>
          <section class="stack">
            <h3>{headingOf(line.act, opened.before === undefined)}</h3>
            {line.act === 'settle' && <p>A person decided that these signed words stand. What was not chosen is a revision of its own in this list.</p>}
            {opened.before !== undefined && line.act !== 'settle' && <ChangesView differences={differencesBetween(opened.before, opened.body, childName)} headingLevel={4} />}
          </section>
          <Details summary="The note as it was" open={opened.before === undefined || line.act === 'settle'}><NoteSheet body={opened.body} childName={childName} /></Details>
        </>
      )}
    </>
  )
}

function headingOf(act: Act, isFirst: boolean): string {
  if (act === 'settle') return 'A decision'
  return isFirst ? 'The first revision' : 'What changed from the one before'
}
