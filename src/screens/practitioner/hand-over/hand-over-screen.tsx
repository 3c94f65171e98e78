import { useEffect, useState } from 'preact/hooks'
import { BackLink } from '../../../components/action/back-link.tsx'
import { Button } from '../../../components/action/button.tsx'
import { ErrorSummary } from '../../../components/form/error-summary.tsx'
import { Alert } from '../../../components/page/alert.tsx'
import { USUAL_ACCESS, type AccessProfile } from '../../../direct-work/access-profile.ts'
import { loadTool, TOOLS_HERE } from '../../../direct-work/tools.ts'
import type { AnyTool } from '../../../direct-work/tool.ts'
import type { ChildId, RecordId } from '../../../record/ids.ts'
import type { NotSaved, VisitView } from '../../../workers/device-api.ts'
import type { HandOverChoice } from '../../../workers/direct-work-api.ts'
import { enterChildMode } from '../../child-mode.ts'
import { device, keepUnsaved, pageState } from '../../device.ts'
import { back } from '../../route.ts'
import { useDeviceQuery } from '../../use-device-query.ts'
import { useKeptForm } from '../../use-kept-form.ts'
import { OpenQuestions } from '../direct-work/open-questions.tsx'
import { useShownErrors } from '../use-shown-errors.ts'
import { nameOfChild } from '../visit/visit-writing.tsx'
import { LastTimeOffer } from '../last-time/last-time-offer.tsx'
import { AccessFields } from './access-fields.tsx'
import { bandOf, EMPTY_HAND_OVER, errorsOfHandOver, readAccess, readHandOverDraft, toChoice, type HandOverDraft, type HandOverFacts } from './hand-over-draft.ts'
import { EarlierLines } from './earlier-lines.tsx'
import { AboutChild, InTheRoom, Languages, WhoSees } from './hand-over-parts.tsx'
import { WhileItIsAway } from './while-it-is-away.tsx'
import { PathPart } from './path-part.tsx'
import { ToolChecks } from './tool-checks.tsx'
import { ToolChooser } from './tool-chooser.tsx'
import { useEarlierWork } from './use-earlier-work.ts'
import { whatIsTold } from './what-is-told.ts'
import './hand-over.css'

/** Everything the practitioner settles before a child gets the tablet. The last press closes the vault and opens the child's page. */
export function HandOverScreen({ visitId, childId }: { readonly visitId: RecordId; readonly childId?: ChildId }) {
  const answer = useDeviceQuery((device) => device.visit(visitId), [visitId], [visitId])
  const [empty] = useState<HandOverDraft>(() => ({ ...EMPTY_HAND_OVER, ...(childId && { childId }) }))
  const draft = useKeptForm<HandOverDraft>(`hand-over-${visitId}`, empty, readHandOverDraft)
  const tools = useTools()
  const toNote = () => back({ screen: 'visit', recordId: visitId })
  if (answer.kind === 'loading' || !draft.ready || tools === undefined) return <p class="loading" role="status">Opening</p>
  if (answer.kind === 'failed' || answer.value === null || !answer.value.mayEdit) {
    return (
      <div class="stack">
        <h1 tabIndex={-1}>The tablet cannot be handed over from this note</h1>
        <p>{answer.kind === 'here' && answer.value ? 'The note is signed, or not yours to write. Start a new visit for new work with the child.' : 'The note could not be opened. Go back and open it again.'}</p>
        <Button look="secondary" onPress={toNote}>Back to the note</Button>
      </div>
    )
  }
  const asked = childId !== undefined && draft.form.childId === undefined ? { ...draft.form, childId } : draft.form
  // Keyed by the child: one child's way of reaching the screen is never taken for another's.
  return <HandOver key={asked.childId} view={answer.value} visitId={visitId} tools={tools} form={asked} change={draft.change} onBack={toNote} />
}

interface HandOverProps {
  readonly view: VisitView
  readonly visitId: RecordId
  readonly tools: readonly AnyTool[]
  readonly form: HandOverDraft
  readonly change: (form: HandOverDraft) => void
  readonly onBack: () => void
}

function HandOver({ view, visitId, tools, form, change, onBack }: HandOverProps) {
  const [trouble, setTrouble] = useState<NotSaved['kind'] | 'no-answer' | null>(null)
  const [underWay, setUnderWay] = useState(false)
  const child = view.pack.children.find(({ id }) => id === form.childId)
  const childName = child ? nameOfChild(view)(child.id) : 'the child'
  const access = useKeptForm<AccessProfile>(`access-profile-${form.childId ?? ''}`, USUAL_ACCESS, readAccess)
  const before = useDeviceQuery(async (device) => (child ? device.toolsUsedBefore(view.line.caseId, child.id) : []), [], [form.childId])
  const { earlier, path } = useEarlierWork(view, child?.id)
  const facts: HandOverFacts = {
    proposedBand: child?.band, proposedLanguage: child?.language ?? '',
    presentInNote: withMe(view.body.present.map(({ id, name, role }) => ({ id, name, role }))),
    checksOf: (tool) => tools.find(({ id }) => id === tool)?.beforeHandOver ?? [],
    path,
  }
  const { shown, errorFor, ask } = useShownErrors(errorsOfHandOver(form, facts))
  const band = bandOf(form, facts)
  const told = band ? whatIsTold({ band, adultCanSee: form.canSee === 'yes' }) : []
  const handOver = async () => {
    ask()
    const choice = toChoice(form, facts, access.form, told.join(' '))
    if (choice === null || underWay || !access.ready) return
    setUnderWay(true)
    setTrouble(null)
    const answer = await keepAllAndHandOver(visitId, choice)
    if (answer.kind === 'handed-over') return enterChildMode()
    await device.keepForm(`hand-over-${visitId}`, form).catch(() => undefined)
    setUnderWay(false)
    setTrouble(answer.kind)
  }
  const part = { form, change, facts, errorFor, childName }
  return (
    <div class="hand-over stack stack--loose">
      <BackLink onPress={onBack}>Back to the note</BackLink>
      <h1 tabIndex={-1}>Hand the tablet to {childName}</h1>
      <ErrorSummary errors={shown} title="Before you hand it over" />
      {trouble && <Alert kind="refused" urgent title="The tablet is not handed over">{troubleInWords(trouble)}</Alert>}
      {child && <OpenQuestions caseId={view.line.caseId} childIds={[child.id]} />}
      <AboutChild {...part} view={view} />
      <LastTimeOffer visitId={visitId} childId={child?.id} childName={childName} />
      <ToolChooser tools={tools} band={band} chosen={form.tools} usedBefore={before.kind === 'here' ? before.value : []} childName={childName} error={errorFor('hand-tools')} onChange={(chosen) => change({ ...form, tools: chosen })} />
      <ToolChecks {...part} tools={tools} />
      {form.tools.includes('path') && <PathPart proposal={path} draft={form.path} childName={childName} errorFor={errorFor} onChange={(chosen) => change({ ...form, path: chosen })} />}
      {form.tools.includes('line') && <EarlierLines earlier={earlier} childName={childName} />}
      <AccessFields childName={childName} profile={access.form} onChange={access.change} />
      <InTheRoom {...part} view={view} />
      <div class="hand-over__two"><div><WhoSees {...part} /></div><div><Languages {...part} /></div></div>
      {told.length > 0 && form.canSee !== undefined && (
        <section class="sheet stack stack--tight" aria-labelledby="hand-told-title">
          <h2 id="hand-told-title">What {childName} is told first</h2>
          <ul class="hand-over__told">{told.map((line) => <li key={line}>{line}</li>)}</ul>
          <p class="hint">Large, on {childName}’s own page. Turn the tablet, let {childName} read it or say it aloud, and let {childName} press Start.</p>
        </section>
      )}
      {band !== undefined && <WhileItIsAway band={band} childName={childName} />}
      <div class="action-bar action-bar--thumb">
        <Button unavailable={underWay || !access.ready} onPress={() => void handOver()}>{underWay ? 'Locking and handing over' : `Lock everything and hand it to ${childName}`}</Button>
        <span class="quiet">You take it back with your passphrase.</span>
      </div>
    </div>
  )
}

/** Who the note says is there, and the practitioner first. */
function withMe(present: HandOverFacts['presentInNote']): HandOverFacts['presentInNote'] {
  const me = pageState.value.kind === 'ready' ? pageState.value.status.staff : undefined
  return me === undefined || present.some(({ name }) => name === me.name) ? present : [{ id: me.id, name: me.name, role: me.title }, ...present]
}

/**
 * The hand-over closes the vault, so whatever waits to be kept is kept before; and the form goes, so that the next hand-over of this visit
 * begins with nothing chosen.
 */
async function keepAllAndHandOver(visitId: RecordId, choice: HandOverChoice): Promise<{ readonly kind: 'handed-over' | 'no-answer' } | NotSaved> {
  try {
    if (!await keepUnsaved()) return { kind: 'no-answer' }
    await device.keepForm(`hand-over-${visitId}`, null)
    return await device.handOver(visitId, choice)
  } catch {
    return { kind: 'no-answer' }
  }
}

/** The tools of this build; one that does not load is left out, and the others are still there. */
function useTools(): readonly AnyTool[] | undefined {
  const [tools, setTools] = useState<readonly AnyTool[]>()
  useEffect(() => {
    let wanted = true
    void Promise.allSettled(TOOLS_HERE.map(loadTool)).then((loaded) => {
      if (wanted) setTools(loaded.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])))
    })
    return () => { wanted = false }
  }, [])
  return tools
}

function troubleInWords(trouble: NotSaved['kind'] | 'no-answer'): string {
  switch (trouble) {
    case 'no-room': return 'There is no room left on this device, so nothing a child makes could be kept. Make room first, or work on paper and photograph it.'
    case 'frozen': return 'This note was signed meanwhile. New work with the child belongs to a new visit.'
    default: return 'This device could not make it safe. Nothing was handed over. Lock Doorstep, unlock it, and try again; or work on paper and photograph it.'
  }
}
