import { useEffect, useRef, useState } from 'preact/hooks'
import type { RecordId } from '../../../record/ids.ts'
import { missingToSign } from '../../../record/sign-check.ts'
import type { EntryType } from '../../../record/visit.ts'
import { Button } from '../../../components/action/button.tsx'
import { BackLink } from '../../../components/action/back-link.tsx'
import { Alert } from '../../../components/page/alert.tsx'
import { Details } from '../../../components/page/details.tsx'
import { calendarDateOf, dayInWords } from '../../../components/words/date-in-words.ts'
import { countInWords, listInWords } from '../../../components/words/count-in-words.ts'
import { back, navigate } from '../../route.ts'
import { OpenQuestions } from '../direct-work/open-questions.tsx'
import { AddedTogether } from './added-together.tsx'
import { CaseFacts, SafetyFacts } from './case-facts.tsx'
import { AddEntry, EntriesPart, newEntry } from './entries/entries-part.tsx'
import { goToField, useWantedFocus } from './field-place.ts'
import { useVisitEditor, type AskedView, type EditorListener } from './keeping/use-visit-editor.ts'
import { DirectWorkPart, picturesOfWork } from './parts/direct-work-part.tsx'
import { HeaderPart, wallTimeNow } from './parts/header-part.tsx'
import { NextPart } from './parts/next-part.tsx'
import { PeoplePart } from './parts/people-part.tsx'
import { PictureList, PicturesPart } from './parts/pictures-part.tsx'
import { ChildPart, MeaningPart, PurposePart, SafetyPart } from './parts/text-parts.tsx'
import { SaveLine, SaveTrouble } from './save-trouble.tsx'
import { SectionList } from './section-list.tsx'
import { WithdrawNote } from './withdraw-note.tsx'
import './visit.css'

interface VisitWritingProps extends EditorListener {
  readonly recordId: RecordId
  readonly asked: AskedView
  readonly onTakeToAddendum: (body: AskedView['view']['body']) => void
}

/** The note being written. The editor is the page; the list of parts, the pictures and the facts stand beside it where there is room. */
export function VisitWriting({ recordId, asked, tellStored, tellHeld, onTakeToAddendum }: VisitWritingProps) {
  const { view } = asked
  const { body, saving, change, flush, retry, giveUp } = useVisitEditor(recordId, asked, { tellStored, tellHeld })
  const [added, setAdded] = useState<string | null>(null)
  const { pack } = view
  const childName = nameOfChild(view)
  const names = listInWords(body.children.map(childName)) || 'the child'
  const workPictures = picturesOfWork(view.directWork)
  const missing = missingToSign(body, { pictures: view.pictures.length + workPictures, childName })
  const speakers = [...new Set([...body.children.map(childName), ...body.present.map((person) => person.name)])].filter((name) => name.trim() !== '')
  useWantedFocus()
  const room = useRoom()
  const wide = room !== 'page-only'

  const add = (type: EntryType) => {
    const entry = newEntry(type, isNow(body) ? wallTimeNow() : undefined)
    change({ kind: 'add-entry', entry, after: entryInFocus() })
    setAdded(entry.id)
  }
  useNextEntryKey(() => add(body.entries.find((entry) => entry.id === entryInFocus())?.type ?? body.entries.at(-1)?.type ?? 'observed'))
  const leaveTo = (screen: 'sign' | 'history') => void flush().then((state) => {
    if (state.kind !== 'not-saved') navigate({ screen, recordId })
  })
  const part = { body, change }

  return (
    <div class="visit">
      <BackLink onPress={() => back({ screen: 'case', caseId: view.line.caseId })}>{pack.caseName}</BackLink>
      <div class="visit__title">
        <h1 tabIndex={-1}>{body.children.length === 0 ? 'Visit' : `Visit to ${names}`}</h1>
        <p class="visit__facts">{[body.date && dayInWords(body.date), body.placeName].filter(Boolean).join(', ')}</p>
      </div>
      {saving.kind === 'not-saved' && <SaveTrouble why={saving.why} onRetry={retry} onTakeToAddendum={() => { giveUp(); onTakeToAddendum(body) }} />}
      {view.line.stand === 'needs-settling' && (
        <Alert kind="attention" title="Two versions of this note say different things" action={<Button look="secondary" onPress={() => navigate({ screen: 'conflict', recordId })}>Settle it</Button>}>
          You can go on writing. It must be settled before you sign.
        </Alert>
      )}
      {view.joinedFrom.length > 0 && <Alert kind="information" title={`Joined from ${listInWords(view.joinedFrom)}`}>Words written in two places are now one note. Read it through before you sign.</Alert>}
      <AddedTogether places={view.addedTogether} body={body} childName={childName} onGo={goToField} />
      <OpenQuestions caseId={view.line.caseId} childIds={body.children} />
      <div class="visit__columns">
        {room !== 'tablet' && <div class="visit__list"><SectionList missing={missing} childNames={names} /></div>}
        <div class="visit__page">
          <HeaderPart {...part} family={pack.children.map((child) => ({ id: child.id, name: childName(child.id) }))} />
          <PeoplePart {...part} childName={childName} known={[
            ...pack.children.map((child) => ({ name: childName(child.id), role: 'Child' })),
            ...pack.people.map((person) => ({ name: person.name, role: person.relationship || person.role })),
          ]} />
          <PurposePart {...part} />
          <EntriesPart {...part} added={added} onFocused={() => setAdded(null)} onAdd={add} speakers={speakers} />
          <DirectWorkPart visitId={recordId} work={view.directWork} askedAgain={view.askedAgain} childIds={body.children} childName={childName} />
          <PicturesPart {...part} morePictures={workPictures} visitId={recordId} caseId={view.line.caseId} pictures={view.pictures} childName={childName} listed={!wide} />
          <SafetyPart {...part} />
          <MeaningPart {...part} />
          <NextPart {...part} />
          <ChildPart {...part} names={names} />
          <WithdrawNote recordId={recordId} caseId={view.line.caseId} flush={flush} />
        </div>
        <aside class="visit__side" aria-label="Pictures and facts of the case">
          {room === 'tablet' && <SectionList missing={missing} childNames={names} />}
          {wide && view.pictures.length > 0 && <Details summary={countInWords(view.pictures.length, 'picture')} open><PictureList pictures={view.pictures} visitId={recordId} caseId={view.line.caseId} childName={childName} /></Details>}
          {pack.safetyMarkers.length > 0 && <Details summary={`Before you knock (${pack.safetyMarkers.length})`}><SafetyFacts pack={pack} /></Details>}
          <Details summary="From the case pack" open={room === 'laptop'}><CaseFacts pack={pack} childIds={body.children} /></Details>
        </aside>
      </div>
      <div class="action-bar action-bar--thumb visit__bar">
        <AddEntry onAdd={add} />
        <div class="visit__end">
          <SaveLine saving={saving} view={view} />
          <Button look="quiet" onPress={() => leaveTo('history')}>History</Button>
          <Button onPress={() => leaveTo('sign')}>Share or sign{missing.length > 0 && <span class="visually-hidden">, {countInWords(missing.length, 'part')} still to do before signing</span>}</Button>
        </div>
      </div>
    </div>
  )
}

/** What stands beside the page: on a tablet upright nothing, on its side one column, on a laptop two; the same widths as in visit.css. */
function useRoom(): 'page-only' | 'tablet' | 'laptop' {
  const [queries] = useState(() => [matchMedia('(min-width: 60rem)'), matchMedia('(min-width: 78rem)')] as const)
  const [wide, setWide] = useState(() => queries.map((query) => query.matches))
  useEffect(() => {
    const listen = () => setWide(queries.map((query) => query.matches))
    for (const query of queries) query.addEventListener('change', listen)
    return () => { for (const query of queries) query.removeEventListener('change', listen) }
  }, [queries])
  return wide[1] ? 'laptop' : wide[0] ? 'tablet' : 'page-only'
}

/** Ctrl + Enter, wherever the focus is on this screen. */
function useNextEntryKey(addNext: () => void): void {
  const latest = useRef(addNext)
  latest.current = addNext
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return
      event.preventDefault()
      latest.current()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}

function entryInFocus(): string | undefined {
  return document.activeElement?.closest<HTMLElement>('[data-entry]')?.dataset['entry']
}

/** The child's own preferred name. */
export function nameOfChild(view: Pick<AskedView['view'], 'pack'>): (id: string) => string {
  return (id) => {
    const child = view.pack.children.find((one) => one.id === id)
    return child === undefined ? 'a child no longer in the case' : child.preferredName || child.firstName
  }
}

// An entry takes the time of the clock only while the visit goes on; written up later, the clock would be an invention.
function isNow(body: AskedView['view']['body']): boolean {
  return body.date === calendarDateOf(Date.now()) && body.startsAt !== undefined && body.endsAt === undefined
}
