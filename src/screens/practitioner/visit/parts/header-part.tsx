import { useState } from 'preact/hooks'
import type { ChildId } from '../../../../record/ids.ts'
import type { VisitBody } from '../../../../record/visit.ts'
import { Button, TextButton } from '../../../../components/action/button.tsx'
import { Checkboxes } from '../../../../components/form/checkboxes.tsx'
import { DateInput } from '../../../../components/form/date-input.tsx'
import { Radios } from '../../../../components/form/radios.tsx'
import { Select } from '../../../../components/form/select.tsx'
import { TextInput } from '../../../../components/form/text-input.tsx'
import { TimeInput } from '../../../../components/form/time-input.tsx'
import { howInWords } from '../../../../components/note/note-sheet.tsx'
import { ANNOUNCED, MODES, VISIT_TYPES, fieldInWords } from '../../../../components/note/note-words.ts'
import { clockInWords, dayInWords } from '../../../../components/words/date-in-words.ts'
import { fieldId, wantedField } from '../field-place.ts'
import { VisitPart, sourceOf, type PartProps } from '../visit-part.tsx'

interface HeaderPartProps extends PartProps {
  readonly family: readonly { readonly id: ChildId; readonly name: string }[]
}

const FOLDED: readonly (keyof VisitBody)[] = ['children', 'visitType', 'announced', 'placeName', 'date']

/** The visit itself. What the case pack filled in is folded to a few lines with its sources; the times stay open. */
export function HeaderPart({ body, change, family }: HeaderPartProps) {
  const complete = body.children.length > 0 && body.visitType !== undefined && body.announced !== undefined && body.placeName !== '' && body.date !== undefined
  const asked = wantedField()
  const askedHere = asked !== null && FOLDED.includes(asked.field)
  // Asked here while it is not yet known, and left in place once answered: a field must not vanish under the hand.
  const [howMet] = useState(body.mode === undefined)
  const [open, setOpened] = useState(!complete || askedHere)
  // Stays open once a field in it was asked for: it must not fold away from under the focus.
  if (askedHere && !open) setOpened(true)
  return (
    <VisitPart id="header" title="The visit">
      {open ? <HeaderFields body={body} change={change} family={family} /> : <HeaderFolded body={body} family={family} onOpen={() => setOpened(true)} />}
      <div class="visit-part__side-by-side">
        {!open && howMet && <ModeSelect body={body} change={change} />}
        <TimeInput id={fieldId('startsAt')} label={fieldInWords('startsAt')} source={sourceOf(body, 'startsAt')} value={body.startsAt} now={wallTimeNow}
          onChange={(value) => change({ kind: 'set', field: 'startsAt', value })} />
        <TimeInput id={fieldId('endsAt')} label={fieldInWords('endsAt')} source={sourceOf(body, 'endsAt')} value={body.endsAt} now={wallTimeNow}
          onChange={(value) => change({ kind: 'set', field: 'endsAt', value })} />
      </div>
      {open && complete && <Button look="quiet" onPress={() => setOpened(false)}>Fold these away</Button>}
    </VisitPart>
  )
}

/** The device's wall clock, `14:05`. */
export function wallTimeNow(): string {
  return clockInWords(new Date().toISOString())
}

function HeaderFolded({ body, family, onOpen }: Pick<HeaderPartProps, 'body' | 'family'> & { readonly onOpen: () => void }) {
  const names = family.filter((child) => body.children.includes(child.id)).map((child) => child.name).join(', ')
  const oneSource = sharedSource(body, HEADER_ROWS)
  const withSource = (words: string, field: keyof VisitBody) => {
    const source = oneSource ? undefined : sourceOf(body, field)
    return source === undefined ? words : <>{words}<br />{source}</>
  }
  const rows = [
    ['Children', withSource(names, 'children')],
    ['Date', withSource(body.date === undefined ? '' : dayInWords(body.date), 'date')],
    ['Place', withSource(body.placeName, 'placeName')],
    ['How', withSource(howInWords(body), 'visitType')],
  ] as const
  return (
    <>
      <dl class="visit-header">
        {rows.map(([key, value]) => <div key={key}><dt>{key}</dt><dd>{value}</dd></div>)}
      </dl>
      {oneSource && <p>{sourceOf(body, 'date')}</p>}
      <TextButton onPress={onOpen}>Change these</TextButton>
    </>
  )
}

const HEADER_ROWS: readonly (keyof VisitBody)[] = ['children', 'date', 'placeName', 'visitType']

/** Whether all of these came from one and the same place: it is then said once for all. */
function sharedSource(body: VisitBody, fields: readonly (keyof VisitBody)[]): boolean {
  const sources = fields.map((field) => body.filledFrom.find((filled) => filled.id === field))
  return sources.every((from) => from !== undefined && from.source === sources[0]?.source && from.asOf === sources[0]?.asOf)
}

function ModeSelect({ body, change }: PartProps) {
  return (
    <Select id={fieldId('mode')} label={fieldInWords('mode')} source={sourceOf(body, 'mode')} choices={MODES} value={body.mode}
      onChange={(value) => change({ kind: 'set', field: 'mode', value })} />
  )
}

function HeaderFields({ body, change, family }: HeaderPartProps) {
  return (
    <>
      <Checkboxes id={fieldId('children')} label="Which children was the visit for?" source={sourceOf(body, 'children')} inline
        choices={family.map((child) => ({ value: child.id, label: child.name }))} value={body.children}
        onChange={(chosen) => {
          for (const child of family) {
            const visited = chosen.includes(child.id)
            if (visited !== body.children.includes(child.id)) change({ kind: 'child', id: child.id, visited })
          }
        }} />
      <div class="visit-part__side-by-side">
        <Select id={fieldId('visitType')} label={fieldInWords('visitType')} source={sourceOf(body, 'visitType')} choices={VISIT_TYPES} value={body.visitType}
          onChange={(value) => change({ kind: 'set', field: 'visitType', value })} />
        <ModeSelect body={body} change={change} />
      </div>
      <Radios id={fieldId('announced')} label="Was the visit planned?" source={sourceOf(body, 'announced')} choices={ANNOUNCED} value={body.announced} inline
        onChange={(value) => change({ kind: 'set', field: 'announced', value })} />
      <TextInput id={fieldId('placeName')} label={fieldInWords('placeName')} hint="Not the address: a name such as Mum's home" source={sourceOf(body, 'placeName')}
        value={body.placeName} width={40} onInput={(value) => change({ kind: 'set', field: 'placeName', value })} />
      <DateInput id={fieldId('date')} label={fieldInWords('date')} source={sourceOf(body, 'date')} value={body.date}
        onChange={(value) => change({ kind: 'set', field: 'date', value })} />
    </>
  )
}
