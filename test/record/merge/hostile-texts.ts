import * as fc from 'fast-check'

/** Sentences as notes have them, and some made to trip a splitter. */
export const SENTENCES = [
  'Cassie sat by the window.', 'Cassie sat by the door.', 'Mum was calm throughout.', 'Dad has 3 previous convictions.', 'Dad has 2 previous convictions.',
  'She said "I like it here. I want to stay."', 'She said “No. Not there.”', 'The visit began at 3.30pm.', 'The visit began at 4.15pm.', 'Seen on 12.05.2026 at school.',
  'Bruise seen on left arm.', 'Bruise seen on right arm.', 'Yes.', 'No.', 'He smiled.', 'He smiled.', 'Dr. Amin (the GP) was told.', 'Mr. Okoro lives at No. 5 Hill St.',
  'What happened next?', 'Nothing!', 'He said... maybe later.', 'We read e.g. the letter and i.e. the plan.', '(He retracted this. He was clear.)', "'I am fine,' she said.",
  'Kofi is not happy at nursery.', 'Kofi is happy at nursery.', '- a list line', '1. a numbered line', 'no capital and no stop', 'Retracted at 3pm.', 'The children’s things were packed.', 'A quote left "open here.',
  'An opening bracket (left open.', 'Mary said she would call.', 'Mary said she would not call.', '"Stop!" Mum said.', '“Go.” Dad said it twice.', 'Café visit went well.', 'Cafe\u0301 visit went well.', 'X. Y went home.',
]
const WORDS = ['not', 'never', '4', '14', 'Friday', 'retracted', 'Dad', '"', "'", '(', ')', '.', 'Dr.', 'un', 'p.', '…', 'maybe', 'left', 'e.g.', '1.', 'alleged', '\u0301']
const SPACES = [' ', ' ', ' ', '  ', '\n', '\n\n', '\r\n', '\n- ', '\t', '\u00a0', '. ']

const sentence = fc.constantFrom(...SENTENCES)
const sentences = fc.array(fc.tuple(sentence, fc.constantFrom(...SPACES)), { maxLength: 9 })

type Parts = readonly (readonly [string, string])[]
type Edit = (parts: Parts) => Parts

const at = (parts: Parts, where: number): number => (parts.length === 0 ? 0 : where % parts.length)

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(fc.nat(50), fc.nat(12), fc.constantFrom(...WORDS)).map(([where, word, put]): Edit => (parts) =>
    parts.map(([text, space], n) => {
      if (n !== at(parts, where)) return [text, space]
      const words = text.split(' ')
      words.splice(word % (words.length + 1), word % 2, put)
      return [words.join(' '), space]
    })),
  fc.nat(50).map((where): Edit => (parts) => parts.filter((_, n) => n !== at(parts, where))),
  fc.tuple(fc.nat(50), sentence, fc.constantFrom(...SPACES)).map(([where, text, space]): Edit => (parts) =>
    parts.toSpliced(where % (parts.length + 1), 0, [text, space])),
  fc.tuple(fc.nat(50), fc.nat(50)).map(([from, to]): Edit => (parts) => {
    const moving = parts[at(parts, from)]
    return moving === undefined ? parts : parts.toSpliced(at(parts, from), 1).toSpliced(to % parts.length, 0, moving)
  }),
  fc.tuple(fc.nat(50), fc.constantFrom(...SPACES)).map(([where, space]): Edit => (parts) => parts.map(([text, old], n) => [text, n === at(parts, where) ? space : old])),
  fc.tuple(fc.nat(50), sentence).map(([where, text]): Edit => (parts) => parts.map(([old, space], n) => [n === at(parts, where) ? text : old, space])),
  fc.nat(50).map((where): Edit => (parts) => parts.map(([text, space], n) => (n === at(parts, where) ? [text.replace(' ', '. '), space] : [text, space]))),
  fc.nat(50).map((where): Edit => (parts) => parts.map(([text, space], n) => (n === at(parts, where) ? [text.replace(/[.!?]$/, ' and'), ' '] : [text, space]))),
)
const edits = fc.array(edit, { maxLength: 4 })
const write = (parts: Parts): string => parts.map(([text, space]) => text + space).join('')

/** A base and two texts that grew from it by up to four edits each: words put in and taken out, sentences moved, split, joined, rewritten. */
export const hostileTriple = fc.tuple(sentences, edits, edits).map(([parts, ours, theirs]) => ({
  base: write(parts),
  a: write(ours.reduce<Parts>((now, change) => change(now), parts)),
  b: write(theirs.reduce<Parts>((now, change) => change(now), parts)),
}))

/** Any characters at all, thick with what a splitter looks at. */
export const hostileText = fc.string({
  unit: fc.oneof(fc.constantFrom('.', '. ', '! ', '?', '…', '"', "'", '“', '”', '‘', '’', '(', ')', '[', '\n', '\r\n', ' ', '1', 'Mr', 'a', 'B', 'no', 'É', 'e\u0301', '- ', 'p'), fc.string({ unit: 'binary', maxLength: 2 })),
  maxLength: 40,
})

const ids = ['a1', 'b2', 'c3', 'd4'] as const
const words = fc.constantFrom('He came. He left.', 'He came. He left angry.', 'He came late. He left.', 'He left.', '')
const entry = fc.oneof(
  fc.record({ type: fc.constant('observed'), text: words, at: fc.constantFrom('15:00', '15:10') }, { requiredKeys: ['type', 'text'] }),
  fc.record({ type: fc.constant('judgement'), text: words }),
  fc.record({ type: fc.constant('said'), statement: fc.record({ speaker: fc.constantFrom('Kofi', 'Mary'), text: words, precededBy: fc.constantFrom('What happened?', 'Did he hit you?') }) }),
)
const body = fc.record(
  {
    analysis: words, placeName: fc.constantFrom('Home', 'School'), startsAt: fc.constantFrom('15:00', '15:10'), children: fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 4 }),
    entries: fc.uniqueArray(fc.tuple(fc.constantFrom(...ids), entry).map(([id, rest]) => ({ id, ...rest })), { selector: ({ id }) => id, maxLength: 4 }),
  },
  { requiredKeys: ['analysis'] },
)

/** Three visit bodies over a few ids and words, so that they meet and clash in every field. */
export const hostileBodies = fc.record({ base: fc.option(body), a: body, b: body })
