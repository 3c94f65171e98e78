import { Checkbox } from '../../../components/form/checkboxes.tsx'
import { Radios } from '../../../components/form/radios.tsx'
import { Select } from '../../../components/form/select.tsx'
import { SourceNote } from '../../../components/record/source-note.tsx'
import { dateInWords } from '../../../components/words/date-in-words.ts'
import { STEP_HEADINGS, WAIT_WORDS } from '../../../direct-work/path/answers.ts'
import { WAITS } from '../../../direct-work/path/given-path.ts'
import { PATH_WORDS } from '../../../direct-work/path/words.ts'
import { EMPTY_PATH, isConfirmed, nameOfPath, stepsOf, type ChosenStep, type ChosenWhen, type PathDraft, type PathProposal, type StepChange } from './path-draft.ts'
import './path-part.css'

interface PathPartProps {
  readonly proposal: PathProposal | undefined
  readonly draft: PathDraft | undefined
  readonly childName: string
  readonly onChange: (draft: PathDraft) => void
  readonly errorFor: (fieldId: string) => string | undefined
}

/** My path before the hand-over: proposed from the case pack, put right and confirmed by the practitioner. Only codes of it reach the child's page. */
export function PathPart({ proposal, draft = EMPTY_PATH, childName, onChange, errorFor }: PathPartProps) {
  return (
    <section class="sheet stack" aria-labelledby="path-title">
      <h2 id="path-title">My path</h2>
      <Radios id="path-begin" label={`How does ${childName}’s path begin?`} value={draft.begin} error={errorFor('path-begin')} onChange={(begin) => onChange({ ...draft, begin })} choices={[
        { value: 'confirmed', label: 'As you confirm it here', hint: 'Proposed from the case pack. Change what is wrong' },
        { value: 'by-hand', label: 'Empty: you set it together on the page' },
      ]} />
      {draft.begin === 'confirmed' && proposal === undefined && <p role="alert">The path could not be read from the case. Set it together on the page.</p>}
      {draft.begin === 'confirmed' && proposal !== undefined && <Steps proposal={proposal} draft={draft} childName={childName} onChange={onChange} errorFor={errorFor} />}
    </section>
  )
}

function Steps({ proposal, draft, childName, onChange, errorFor }: PathPartProps & { readonly proposal: PathProposal; readonly draft: PathDraft }) {
  const { packOf, today } = proposal
  const change = (step: ChosenStep['step'], part: StepChange) => onChange({ ...draft, changes: { ...draft.changes, [step]: { ...draft.changes[step], ...part } } })
  const error = errorFor('path-confirm')
  return (
    <>
      <p class="hint">Where each step comes from is for you. {childName}’s page shows the step, how it stands, who waits for what, and about when. It shows a day only if you choose the day.</p>
      <ol class="path-steps">
        {stepsOf(proposal, draft).map((one) => <OneStep key={one.step} one={one} change={(part) => change(one.step, part)} errorFor={errorFor} />)}
      </ol>
      {packOf < today
        ? (
          <div class="stack stack--tight">
            <p>Your case pack is of {dateInWords(packOf)}.{!draft.rightToday && ` ${childName}’s page says that this was right on ${dateInWords(packOf)}.`}</p>
            <div class="choices"><Checkbox id="path-right-today" label="I know that it is right today" checked={draft.rightToday} onChange={(rightToday) => onChange({ ...draft, rightToday })} /></div>
          </div>
        )
        : <p>Your case pack is of today.</p>}
      <div class={error ? 'field field--error' : 'field'}>
        {error && <p class="error-message" id="path-confirm-error"><span class="visually-hidden">Error: </span>{error}</p>}
        <Checkbox id="path-confirm" label={`I have read each step. ${childName}’s page may begin with this path`} checked={isConfirmed(proposal, draft)} onChange={(confirmed) => onChange({ ...draft, confirmed: confirmed ? nameOfPath(proposal, draft) : undefined })} />
      </div>
    </>
  )
}

function OneStep({ one, change, errorFor }: { readonly one: ChosenStep; readonly change: (part: StepChange) => void; readonly errorFor: (fieldId: string) => string | undefined }) {
  const { step, state, waiting, when, proposed: { from, day } } = one
  return (
    <li class="path-step">
      <div>
        <h3 class="path-step__name" id={`path-${step}-name`}>{STEP_HEADINGS[step]}</h3>
        <p class="path-step__from">{from ? <>{from.what}. <SourceNote source={from.source} asOf={from.asOf} /></> : 'The case pack does not say.'}</p>
      </div>
      <div class="path-step__ways" role="group" aria-labelledby={`path-${step}-name`}>
        <Select id={`path-${step}-state`} label="How it stands" labelSize="s" choices={STATE_CHOICES} value={state} onChange={(chosen) => change({ state: chosen })} />
        {state === 'waiting' && <Select id={`path-${step}-waiting`} label="Who waits, and for what" labelSize="s" choices={WAIT_CHOICES} value={waiting} error={errorFor(`path-${step}-waiting`)} onChange={(chosen) => change({ waiting: chosen })} />}
        {state !== 'done' && state !== 'now' && <Select id={`path-${step}-when`} label="About when" labelSize="s" choices={whenChoices(day)} value={when} onChange={(chosen) => change({ when: chosen })} />}
      </div>
    </li>
  )
}

const STATE_CHOICES = [
  { value: 'done', label: 'Done' }, { value: 'now', label: 'Happening now' }, { value: 'next', label: 'Next' }, { value: 'might', label: 'Might happen' }, { value: 'waiting', label: 'Waiting because' }, { value: 'later', label: 'Later: say nothing of it' },
] as const
const WAIT_CHOICES = WAITS.map((value) => ({ value, label: capital(WAIT_WORDS[value]) }))

function whenChoices(day: string | undefined): readonly { readonly value: ChosenWhen; readonly label: string }[] {
  return [
    { value: 'nothing', label: 'Say nothing' }, { value: 'days', label: PATH_WORDS['path.when.days'] }, { value: 'weeks', label: PATH_WORDS['path.when.weeks'] }, { value: 'months', label: PATH_WORDS['path.when.months'] },
    { value: 'not-known', label: PATH_WORDS['path.when.not-known'] }, ...(day === undefined ? [] : [{ value: 'day' as const, label: `The day itself: ${dateInWords(day)}` }]),
  ]
}

function capital(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`
}
