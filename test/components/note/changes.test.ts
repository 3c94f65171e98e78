import { expect, test } from 'vitest'
import { differencesBetween, stretchesBetween } from '../../../src/components/note/changes.ts'
import { LONG_BODY } from '../../screens/demo-visits.ts'

const name = () => 'Cassie'
const whole = (stretches: ReturnType<typeof stretchesBetween>, without: 'added' | 'taken-out') => stretches.filter((stretch) => stretch.kind !== without).map((stretch) => stretch.text).join('')

test('nothing is listed where nothing changed, nor where only the source of a field is gone', () => {
  expect(differencesBetween(LONG_BODY, { ...LONG_BODY, filledFrom: [] }, name)).toEqual([])
})

test('a sentence that came in is marked whole; a rewritten one is marked word by word', () => {
  expect(stretchesBetween('She smiled. She left.', 'She smiled. Mum came in. She left.').find((stretch) => stretch.kind === 'added')?.text.trim()).toBe('Mum came in.')
  expect(stretchesBetween('Cassie was seen on Monday at home.', 'Cassie was seen on Tuesday at home.').filter((stretch) => stretch.kind !== 'same').map((stretch) => stretch.text)).toEqual(['Monday', 'Tuesday'])
})

test('what is shown gives back both versions, letter for letter', () => {
  const pairs = [
    ['He is not violent. He shouted.', 'He is violent. He shouted twice.'], ['', 'New.'], ['Gone.', ''], ['One. Two. Three.', 'Three. Two. One.'],
    ['Contact on 12 May.', 'Contact on 14 May.'], ['A\n\nB', 'A\nB'], ['No end', 'No end at all'],
  ] as const
  for (const [before, after] of pairs) {
    const stretches = stretchesBetween(before, after)
    expect(whole(stretches, 'taken-out')).toBe(after)
    expect(whole(stretches, 'added')).toBe(before)
  }
})

test('of something said the list claims no question and no nearness that nobody has stated', () => {
  const entry = { id: '0e000000-0000-4000-8000-000000000077', type: 'said', statement: { id: '0e000000-0000-4000-8000-000000000078', speaker: '', text: 'by the gate', precededBy: '' } } as const
  const [difference] = differencesBetween(LONG_BODY, { ...LONG_BODY, entries: [...LONG_BODY.entries, entry] }, name)
  expect(difference?.stretches[0]?.text).toBe('Who spoke: not yet said: by the gate (How near the words are: not yet said) What came before: not yet said')
})

test('an entry that was taken out, one that came in and one that was changed are told apart', () => {
  const [first, second, ...rest] = LONG_BODY.entries
  if (first?.type !== 'observed' || second === undefined) throw new Error('the demo note begins with something seen')
  const after = { ...LONG_BODY, entries: [{ ...first, text: `${first.text} She smiled.` }, ...rest, { ...first, id: second.id.replace(/.$/, '9'), text: 'New.' }] }
  expect(differencesBetween(LONG_BODY, after, name).map((difference) => difference.kind).sort()).toEqual(['added', 'changed', 'taken-out'])
})
