import { afterEach, beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { DayAnswers } from '../../../../src/direct-work/day/answers.ts'
import type { LetterAnswers } from '../../../../src/direct-work/letter/answers.ts'
import type { LineAnswers } from '../../../../src/direct-work/line/answers.ts'
import type { PathAnswers } from '../../../../src/direct-work/path/answers.ts'
import type { QuestionsAnswers } from '../../../../src/direct-work/questions/questions.ts'
import type { SafePlaceAnswers } from '../../../../src/direct-work/safe-place/answers.ts'
import type { WishesAnswers } from '../../../../src/direct-work/wishes/answers.ts'
import type { ToolId } from '../../../../src/direct-work/tool-id.ts'
import type { Band } from '../../../../src/record/case-pack.ts'
import type { AccessProfile } from '../../../../src/direct-work/access-profile.ts'
import { clearChild, until } from '../show-child.tsx'
import { type ChildAtTool, frames, sitDownAt, thingNamed, type Way } from './ways/child-at-tool.ts'
import type { ShownTool } from '../show-tool.tsx'
// After the others: the first file to name a layer settles their order.
import '../../../../src/screens/child/start/start.css'

beforeEach(() => page.viewport(1024, 768))
afterEach(clearChild)

/** A finger, and a keyboard on the screen. */
const byHand = ({ place }: ShownTool): Way => ({
  async press(name) {
    (await thingNamed(place, name)).click()
    await frames(2)
  },
  async write(pad, text) {
    const paper = await thingNamed(place, pad, 'pad')
    await userEvent.fill(paper, text)
    paper.blur()
    await frames(2)
  },
})
const at = (tool: ToolId, band: Band, profile: Partial<AccessProfile> = {}): Promise<ChildAtTool> => sitDownAt({ tool, band }, profile, byHand)
const promptsShown = ({ shown }: ChildAtTool): readonly string[] => shown.events.flatMap((event) => event.kind === 'prompt-shown' ? [event.promptId] : [])
const chosenNow = ({ shown }: ChildAtTool): readonly Element[] => [...shown.board.querySelectorAll('.line-place[aria-pressed="true"], .thing-card[aria-pressed="true"], .ways [aria-pressed="true"]')]

test('line: no place is marked before the child marks one, and each end is asked for before the place', async () => {
  const child = await at('line', 'early')
  await child.write(/./, 'my day')
  await child.press('Go on')
  for (const words of ['sad', 'glad']) {
    // Whoever does not read begins with the sheet; words are a tap away.
    await child.press('Words')
    await child.write(/./, words)
    await child.press('Go on')
  }
  expect(child.shown.board.querySelectorAll('button.line-place')).toHaveLength(3)
  expect(chosenNow(child)).toEqual([])
  expect(child.sees()).toMatch(/sad[^]*glad/)
  await child.press('Place 2')
  expect(child.answers<LineAnswers>()).toMatchObject({ steps: 3, place: 2 })
  await until(() => expect(promptsShown(child)).toEqual(['line.about.early', 'line.low.early', 'line.high.early', 'line.place.early']))
})

test('line: "not sure" takes the marker off, and a place takes "not sure" off', async () => {
  const child = await at('line', 'primary')
  await child.pressAll('Go on', 'Go on', 'Go on', 'Place 5', 'Not sure')
  expect(child.answers<LineAnswers>()).toEqual({ steps: 5, words: {}, instead: 'not-sure' })
  await child.press('Place 1')
  expect(child.answers<LineAnswers>()).toEqual({ steps: 5, words: {}, place: 1 })
  await child.press('Undo')
  expect(child.answers<LineAnswers>().instead).toBe('not-sure')
})

test('letter: a way to begin writes nothing; what is written stays letter for letter, under what it was begun with', async () => {
  const child = await at('letter', 'teen')
  await child.press('Some ways to begin')
  await child.press('Anything I want to ask you')
  expect(child.answers<LetterAnswers>()).toMatchObject({ pieces: [], startersOpened: ['ask'] })
  await child.write('Anything I want to ask you', 'wil i see  my dog??')
  expect(child.answers<LetterAnswers>().pieces).toMatchObject([{ starter: 'ask', words: { text: 'wil i see  my dog??', nearness: 'exact', prompt: { wording: 'Anything I want to ask you' } } }])
})

test('letter: changed after the last look, it has not been seen whole', async () => {
  const child = await at('letter', 'primary')
  await child.write(/What do you want/, 'hi')
  await child.pressAll('Go on', 'No name', 'Go on', 'Go on', 'Go on')
  expect(child.sees()).toMatch(/To the judge[^]*hi/)
  await child.press('Finished')
  expect(child.answers<LetterAnswers>()).toMatchObject({ seenWhole: true, signed: { how: 'not-signed' } })
  expect(child.answers<LetterAnswers>().wantsReply, 'nothing is taken for an answer').toBeUndefined()
  child.shown.run.goTo({ kind: 'page', pageId: child.shown.run.state.pages[0]?.pageId ?? '' })
  await child.write(/What do you want/, 'hi there')
  expect(child.answers<LetterAnswers>().seenWhole).toBe(false)
})

test('letter: what is signed last holds, though a name was still being put letter by letter', async () => {
  const child = await at('letter', 'junior', { scanning: 'step' })
  await child.pressAll('Go on', 'My name', 'Letters', 'e', 'd', 'My mark')
  expect(child.answers<LetterAnswers>().signed).toEqual({ how: 'mark' })
})

test('wishes: each keeps its own words and pictures, and none may be told or matters most before the child says so', async () => {
  const child = await at('wishes', 'primary')
  await child.press('For right now')
  expect(chosenNow(child)).toEqual([])
  await child.pressAll('A dog', 'Not sure', 'Back', 'For later')
  expect(child.shown.board.querySelectorAll('[aria-pressed="true"]:not(.ask__ways *)')).toHaveLength(0)
  await child.write(/wish for later/, 'a boat')
  await child.press('Back')
  expect(child.answers<WishesAnswers>()).toMatchObject({ now: { symbols: ['dog'], words: [], mayTell: 'not-sure' }, later: { symbols: [], words: [{ text: 'a boat' }] } })
  expect(child.answers<WishesAnswers>().mattersMost).toBeUndefined()
})

test('safe place: words on one part are on no other, and the path begins with no stone', async () => {
  const child = await at('safe-place', 'primary')
  await child.press('Not in here')
  await child.write(/./, 'shouting')
  await child.pressAll('Back', 'What helps')
  expect(child.shown.board.querySelector('textarea')?.value).toBe('')
  await child.pressAll('Back', 'The path')
  expect(chosenNow(child)).toEqual([])
  expect(child.shown.board.querySelector('textarea'), 'why is asked once there is a place').toBeNull()
  await child.press('A bit safer')
  await child.write(/What put you there/, 'gran')
  expect(child.answers<SafePlaceAnswers>()).toMatchObject({ zones: { 'not-here': [{ text: 'shouting' }], 'what-helps': [] }, place: 'bit-safer', placeWords: { text: 'gran' } })
})

test('day: two days lie apart, each with its own name', async () => {
  const child = await at('day', 'primary')
  await child.press('This day')
  await child.write('Which day is this?', 'at dads')
  await child.pressAll('Back', 'Another day', 'This day')
  expect(child.shown.board.querySelector('textarea')?.value).toBe('')
  await child.write('Which day is this?', 'at mums')
  await child.pressAll('Back', 'Bedtime', 'Sleep', 'Back')
  const [first, second] = child.answers<DayAnswers>().strips
  expect([first?.called?.text, second?.called?.text]).toEqual(['at dads', 'at mums'])
  expect(first?.moments.flatMap(({ symbols }) => symbols)).toEqual([])
  expect(second?.moments.find(({ id }) => id === 'bedtime')?.symbols).toEqual(['sleep'])
})

test('path: why something waits goes with the waiting, and no step is set before', async () => {
  const child = await at('path', 'primary')
  expect(child.shown.board.querySelectorAll('.path__state')).toHaveLength(0)
  await child.pressAll(/^I write to the judge/, 'Waiting')
  await child.write('Waiting because', 'the report is late')
  await child.press('Back')
  expect(child.sees()).toContain('the report is late')
  await child.pressAll(/^I write to the judge/, 'Done', 'Back')
  expect(child.answers<PathAnswers>().steps.report).toEqual({ state: 'done' })
  expect(child.sees()).not.toContain('the report is late')
})

test('questions: each is for somebody of its own, and the words stay as they were asked', async () => {
  const child = await at('questions', 'teen')
  await child.write(/^What would you like to ask/, 'do i hav to go')
  await child.press('The judge')
  await child.press('Another question')
  await child.write(/^What would you like to ask/, 'can i stay')
  expect(child.shown.board.querySelectorAll('.questions__whom [aria-pressed="true"]')).toHaveLength(1)
  await child.press({ named: 'You', at: 1 })
  expect(child.answers<QuestionsAnswers>().questions).toMatchObject([{ words: { text: 'do i hav to go' }, forWhom: 'judge' }, { words: { text: 'can i stay' }, forWhom: 'you' }])
})
