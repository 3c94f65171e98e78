import { Radios } from '../../../../components/form/radios.tsx'
import { Textarea } from '../../../../components/form/textarea.tsx'
import { SAFETY, fieldInWords } from '../../../../components/note/note-words.ts'
import { fieldId } from '../field-place.ts'
import { useStaysOpen } from '../use-stays-open.ts'
import { VisitPart, sourceOf, type PartProps } from '../visit-part.tsx'

type TextField = 'purpose' | 'explained' | 'safetyDetails' | 'safetyActionTaken' | 'analysis' | 'noActionsReason' | 'toldChildNext' | 'childSummary'

interface NoteTextProps extends PartProps {
  readonly field: TextField
  readonly hint?: string
  readonly rows?: number
}

/** A long text of the note. */
export function NoteText({ body, change, field, hint, rows }: NoteTextProps) {
  return (
    <Textarea id={fieldId(field)} label={fieldInWords(field)} hint={hint} source={sourceOf(body, field)} {...(rows === undefined ? {} : { rows })}
      value={body[field]} onInput={(value) => change({ kind: 'set', field, value })} />
  )
}

/** Why the visit was made, and what the child was told about it. */
export function PurposePart(props: PartProps) {
  return (
    <VisitPart id="purpose" title="Why, and what I explained">
      <NoteText {...props} field="purpose" hint="What the court asked, and what you hoped to learn" />
      <NoteText {...props} field="explained" hint="Your role, what you do with what you are told, and that you cannot promise to keep a secret" />
    </VisitPart>
  )
}

/** Safety is always answered, with yes or no. */
export function SafetyPart(props: PartProps) {
  const { body, change } = props
  const concern = body.safetyAnswer === 'concern'
  const details = useStaysOpen(!concern && body.safetyDetails.trim() !== '')
  const actionTaken = useStaysOpen(!concern && body.safetyActionTaken.trim() !== '')
  return (
    <VisitPart id="safety" title="Safety">
      <Radios id={fieldId('safetyAnswer')} label={fieldInWords('safetyAnswer')} value={body.safetyAnswer} onChange={(value) => change({ kind: 'set', field: 'safetyAnswer', value })}
        choices={SAFETY.map((choice) => (choice.value === 'concern'
          ? { ...choice, more: <><NoteText {...props} field="safetyDetails" /><NoteText {...props} field="safetyActionTaken" /></> }
          : choice))} />
      {!concern && details && <NoteText {...props} field="safetyDetails" />}
      {!concern && actionTaken && <NoteText {...props} field="safetyActionTaken" />}
    </VisitPart>
  )
}

/** The practitioner's own judgement, kept apart from what was seen and heard. */
export function MeaningPart(props: PartProps) {
  return (
    <VisitPart id="meaning" title="What it means">
      <NoteText {...props} field="analysis" rows={6} hint="Your judgement: what else it could mean, what you do not know, and how strong the evidence is" />
    </VisitPart>
  )
}

/** What the child may one day read. */
export function ChildPart(props: PartProps & { readonly names: string }) {
  return (
    <VisitPart id="child" title={`For ${props.names}`}>
      <NoteText {...props} field="toldChildNext" />
      <NoteText {...props} field="childSummary" rows={5} hint={`A few plain sentences, written to ${props.names}`} />
    </VisitPart>
  )
}
