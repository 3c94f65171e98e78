import { useState } from 'preact/hooks'
import { afterEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { BackLink } from '../../src/components/action/back-link.tsx'
import { Button, ButtonGroup } from '../../src/components/action/button.tsx'
import { Dialog } from '../../src/components/action/dialog.tsx'
import { Checkboxes } from '../../src/components/form/checkboxes.tsx'
import { DateInput } from '../../src/components/form/date-input.tsx'
import { ErrorSummary } from '../../src/components/form/error-summary.tsx'
import { Radios } from '../../src/components/form/radios.tsx'
import { Select } from '../../src/components/form/select.tsx'
import { Textarea } from '../../src/components/form/textarea.tsx'
import { SecretInput, TextInput } from '../../src/components/form/text-input.tsx'
import { TimeInput } from '../../src/components/form/time-input.tsx'
import { Alert } from '../../src/components/page/alert.tsx'
import { Details } from '../../src/components/page/details.tsx'
import { IdentityBar } from '../../src/components/page/identity-bar.tsx'
import { ProgressBar } from '../../src/components/page/progress-bar.tsx'
import { SubNavigation } from '../../src/components/page/sub-navigation.tsx'
import { SummaryList } from '../../src/components/page/summary-list.tsx'
import { Tag } from '../../src/components/page/tag.tsx'
import { TaskList } from '../../src/components/page/task-list.tsx'
import { EntryLine } from '../../src/components/record/entry.tsx'
import { ExactWords } from '../../src/components/record/exact-words.tsx'
import { Masked } from '../../src/components/record/masked.tsx'
import { SavedState } from '../../src/components/record/saved-state.tsx'
import { SourceNote } from '../../src/components/record/source-note.tsx'
import { StateMark } from '../../src/components/record/state-mark.tsx'
import { expectNoBarriers } from './look-for-barriers.ts'
import { clear, show } from './show.tsx'

const nothing = () => undefined
afterEach(() => {
  vi.useRealTimers()
  clear()
})

test('every component together has no barrier that axe knows, in the light', async () => {
  await show(<Everything />)
  await expectNoBarriers()
})

test('exact words stand in quotation marks; words that are only near do not', async () => {
  const place = await show(<><ExactWords text="I want to see my dad" fidelity="exact" promptKind="open" precededBy="What would you like the judge to know?" /><ExactWords text="wants to see dad" fidelity="gist" promptKind="none" precededBy="" /></>)
  expect(place.querySelector('blockquote')?.textContent).toBe('“I want to see my dad”')
  expect(place.querySelector('.near-words')?.textContent).toBe('The gist, not the wordswants to see dad')
  expect(place.textContent).toContain('After the question: What would you like the judge to know?')
  expect(place.textContent).toContain('Said unprompted')
  expect(getComputedStyle(place.querySelector('blockquote') as Element).fontFamily).toContain('serif')
})

test('what is not answered is called not yet said: no quotation marks, and no word that it was unprompted', async () => {
  const place = await show(<><ExactWords text="wants to see dad" fidelity={undefined} promptKind={undefined} precededBy="" /><ExactWords text="at the farm" fidelity={undefined} promptKind="open" precededBy="" /></>)
  expect(place.querySelector('blockquote')).toBeNull()
  expect(place.textContent).not.toContain('unprompted')
  expect(place.textContent).toBe('What came before: not yet saidHow near the words are: not yet saidwants to see dadThe question before: not yet saidHow near the words are: not yet saidat the farm')
})

test('the error summary takes focus and leads to the field without touching the address', async () => {
  const before = location.href
  await show(<><ErrorSummary errors={[{ fieldId: 'why', text: 'Say why you visited' }]} /><Textarea id="why" label="Why?" value="" onInput={nothing} error="Say why you visited" /></>)
  expect(document.activeElement?.className).toBe('error-summary')
  await userEvent.click(page.getByRole('link', { name: 'Say why you visited' }))
  expect(document.activeElement?.id).toBe('why')
  expect(location.href).toBe(before)
  expect(document.getElementById('why')?.getAttribute('aria-describedby')).toBe('why-error')
})

test('a half-typed date stays on the screen and is no date yet', async () => {
  const heard: unknown[] = []
  function Page() {
    const [value, setValue] = useState<string | undefined>('2026-05-12')
    return <DateInput id="due" label="Due" value={value} onChange={(next, typed) => { heard.push([next, typed]); setValue(next) }} />
  }
  await show(<Page />)
  await userEvent.fill(page.getByLabelText('Day'), '')
  await userEvent.fill(page.getByLabelText('Day'), '30')
  await userEvent.fill(page.getByLabelText('Month'), 'Feb')
  expect((document.getElementById('due') as HTMLInputElement).value).toBe('30')
  expect((document.getElementById('due-month') as HTMLInputElement).value).toBe('Feb')
  expect((document.getElementById('due-year') as HTMLInputElement).value).toBe('2026')
  expect(heard).toEqual([[undefined, true], ['2026-05-30', true], [undefined, true]])
})

test('a time is put in order when the field is left', async () => {
  function Page() {
    const [value, setValue] = useState<string>()
    return <><TimeInput id="from" label="Started" value={value} onChange={setValue} now={() => '15:45'} /><output>{value}</output></>
  }
  await show(<Page />)
  await userEvent.fill(page.getByLabelText('Started', { exact: true }), '2.05pm')
  await userEvent.tab()
  expect((document.getElementById('from') as HTMLInputElement).value).toBe('14:05')
  await userEvent.click(page.getByRole('button', { name: 'Now (Started)' }))
  expect(document.querySelector('output')?.textContent).toBe('15:45')
})

test('something confidential is not in the page until asked for, and covers itself again', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const place = document.createElement('div')
  place.id = 'app'
  document.body.append(place)
  const { render } = await import('preact')
  const { act } = await import('preact/test-utils')
  await act(() => render(<Masked text="14 Larch Row" what="the address" />, place))
  expect(place.innerHTML).not.toContain('Larch')
  await act(() => { place.querySelector('button')?.click() })
  expect(place.textContent).toContain('14 Larch Row')
  await act(() => { vi.advanceTimersByTime(19_900) })
  expect(place.textContent).toContain('14 Larch Row')
  await act(() => { vi.advanceTimersByTime(200) })
  expect(place.innerHTML).not.toContain('Larch')
})

test('a dialog keeps the keyboard inside, closes by Escape and gives focus back', async () => {
  function Page() {
    const [open, setOpen] = useState(false)
    return <><Button onPress={() => setOpen(true)}>Ask</Button><Dialog open={open} title="Sure?" onClose={() => setOpen(false)}><Button onPress={() => setOpen(false)}>Yes</Button></Dialog></>
  }
  await show(<Page />)
  await userEvent.click(page.getByRole('button', { name: 'Ask' }))
  await expect.element(page.getByRole('dialog', { name: 'Sure?' })).toBeVisible()
  await expectNoBarriers()
  await userEvent.keyboard('{Escape}')
  await expect.element(page.getByRole('button', { name: 'Yes' })).not.toBeInTheDocument()
  expect(document.activeElement?.textContent).toBe('Ask')
})

test('a state is told by its word as well as by shape and colour', async () => {
  const place = await show(<>{(['on-this-device', 'sending', 'in-the-record', 'needs-you', 'kept-aside'] as const).map((state) => <StateMark key={state} state={state} />)}</>)
  const marks = [...place.querySelectorAll('.state-mark')]
  expect(marks.map((mark) => mark.textContent)).toEqual(['On this device', 'Sending', 'In the record', 'Needs you', 'Kept aside'])
  expect(new Set(marks.map((mark) => mark.querySelector('svg')?.innerHTML)).size).toBe(5)
  expect(new Set(marks.map((mark) => getComputedStyle(mark).color)).size).toBe(5)
})

test('all that can be pressed is at least 44 pixels high', async () => {
  const place = await show(<Everything />)
  const small = [...place.querySelectorAll<HTMLElement>('.button, .back-link, .input, .select, .sub-navigation__link, summary')].filter((element) => element.offsetHeight < 44).map((element) => element.outerHTML)
  expect(small).toEqual([])
})

function Everything() {
  return (
    <main>
      <BackLink onPress={nothing}>Cases</BackLink>
      <IdentityBar title="Cassie" facts={['ZZ26P00123', 'Private law']} actions={<Button onPress={nothing}>Start</Button>} />
      <SubNavigation label="Case" current="notes" onChoose={nothing} items={[{ id: 'notes', label: 'Notes', count: 3 }, { id: 'people', label: 'People' }]} />
      <ErrorSummary errors={[{ fieldId: 'name', text: 'Enter a name' }]} />
      <TextInput id="name" label="Name" value="" onInput={nothing} hint="As they say it" error="Enter a name" source={<SourceNote source="C100" asOf="2026-05-12" filledIn />} />
      <SecretInput id="secret" label="Passphrase" value="" onInput={nothing} />
      <Textarea id="why" label="Why" value={'one\ntwo'} onInput={nothing} />
      <Radios id="seen" label="Seen?" value="yes" onChange={nothing} choices={[{ value: 'yes', label: 'Yes', hint: 'Face to face' }, { value: 'no', label: 'No' }]} />
      <Checkboxes id="who" label="Who" value={['a']} onChange={nothing} choices={[{ value: 'a', label: 'Cassie' }, { value: 'b', label: 'Mum' }]} />
      <Select id="type" label="Type" value={undefined} onChange={nothing} choices={[{ value: 'home', label: 'Home' }]} />
      <DateInput id="date" label="Date" value="2026-05-12" onChange={nothing} />
      <TimeInput id="time" label="Time" value="14:05" onChange={nothing} now={() => '14:06'} />
      <Alert kind="information" title="Told">Words</Alert>
      <Alert kind="success">Words</Alert>
      <Alert kind="attention">Words</Alert>
      <Alert kind="refused" urgent>Words</Alert>
      <h2>Parts</h2>
      <SummaryList rows={[{ key: 'Born', value: '9 March 2018', action: <Button look="quiet" onPress={nothing}>Change</Button> }]} />
      <TaskList tasks={[{ id: '1', name: 'Cassie', hint: 'Private law', status: <Tag>1 draft</Tag>, onOpen: nothing }, { id: '2', name: 'Kofi' }]} />
      {(['neutral', 'good', 'attention', 'refused', 'action', 'plain'] as const).map((look) => <Tag key={look} look={look}>{look}</Tag>)}
      <Details summary="More">Words</Details>
      <ProgressBar label="Your cases" done={0.5} words="1 of 2 cases, usable now" />
      <EntryLine type="said" at="14:05"><ExactWords text="My rabbit is called Biscuit" fidelity="exact" promptKind="open" precededBy="Who lives here?" speaker="Cassie" /></EntryLine>
      <EntryLine type="observed">The kitchen was warm.</EntryLine>
      <EntryLine type="reported" from="Mum">She sleeps well.</EntryLine>
      <EntryLine type="document" from="School report">Attendance is good.</EntryLine>
      <EntryLine type="judgement">She feels safe at home.</EntryLine>
      {(['on-this-device', 'sending', 'in-the-record', 'needs-you', 'kept-aside'] as const).map((state) => <p key={state}><StateMark state={state} detail="2 of 3 pictures on the way" /></p>)}
      <SavedState saving={{ kind: 'saved', at: '2026-05-12T14:02:11Z' }} />
      <SavedState saving={{ kind: 'failed', words: 'Not saved: no room' }} />
      <Masked text="14 Larch Row" what="the address" />
      <ButtonGroup>
        <Button look="secondary" onPress={nothing}>Second</Button>
        <Button look="warning" onPress={nothing}>Sign out</Button>
        <Button onPress={nothing} unavailable>Not now</Button>
      </ButtonGroup>
    </main>
  )
}
