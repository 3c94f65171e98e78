import { expect, test } from 'vitest'
import { joinSentences, splitSentences } from '../../../src/record/merge/sentences.ts'

const cut = (text: string): string[] => splitSentences(text).sentences.map((sentence) => sentence.text)

test.each([
  ['titles, numbers and streets', 'Mr. Smith came. Mrs. Jones of No. 5 Hill St. left. Dr. Amin stayed.', ['Mr. Smith came.', 'Mrs. Jones of No. 5 Hill St. left.', 'Dr. Amin stayed.']],
  ['"No." as an answer', 'Did he go? No. He stayed.', ['Did he go?', 'No.', 'He stayed.']],
  ['initials', 'Seen by J. Okoro and P.J. Lane. All well.', ['Seen by J. Okoro and P.J. Lane.', 'All well.']],
  ['e.g. and i.e.', 'Bring toys, e.g. bricks. The plan, i.e. Plan A, stands.', ['Bring toys, e.g. bricks.', 'The plan, i.e. Plan A, stands.']],
  ['decimals, dates, times', 'He drank 3.5 units. On 12.05.2026 at 3.30pm. Then home.', ['He drank 3.5 units.', 'On 12.05.2026 at 3.30pm.', 'Then home.']],
  ['months and p.m.', 'Born 3 Feb. 2023 at 4 p.m. Weight fine. See p. 12.', ['Born 3 Feb. 2023 at 4 p.m.', 'Weight fine.', 'See p. 12.']],
  ['ellipses', 'She said... maybe. So… Then nothing.', ['She said... maybe.', 'So…', 'Then nothing.']],
  ['quotation marks after a full stop', 'She said "I am fine." He left. “Stop.” She ran.', ['She said "I am fine."', 'He left.', '“Stop.”', 'She ran.']],
  ['a quotation of two sentences is never cut', 'She said "I like Dad. I want to go." He left.', ['She said "I like Dad. I want to go."', 'He left.']],
  ['British quotation marks and apostrophes', "'I like it. I do,' she said. The boys' room. It's Mum's. Fine.", ["'I like it. I do,' she said.", "The boys' room.", "It's Mum's.", 'Fine.']],
  ['a question inside a sentence', '"Why?" he asked. "Now!" Mum said.', ['"Why?" he asked.', '"Now!" Mum said.']],
  ['brackets', 'He came (late. No call.) and sat. Good.', ['He came (late. No call.) and sat.', 'Good.']],
  ['lists and line breaks', '1. Mum came.\n2. Dad came\n- one\r\n• two\n\nEnd', ['1. Mum came.', '2. Dad came', '- one', '• two', 'End']],
  ['a small letter after a full stop', 'He lives in temp. housing. fine. Good.', ['He lives in temp. housing. fine.', 'Good.']],
  ['nothing', ' \n ', []],
])('%s', (_, text, sentences) => {
  expect(cut(text)).toEqual(sentences)
  expect(joinSentences(splitSentences(text))).toBe(text)
})
