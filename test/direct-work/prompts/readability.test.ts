import { expect, test } from 'vitest'
import { countSyllables, findHardToRead, measureReading, youngestOf } from '../../../src/direct-work/prompts/readability.ts'

const SYLLABLES: Readonly<Record<string, number>> = {
  you: 1, what: 1, like: 1, time: 1, place: 1, house: 1, change: 1, people: 2, something: 2, anything: 3, anyone: 3, different: 3, important: 3,
  happens: 2, helped: 1, wanted: 2, needed: 2, finished: 2, family: 3, favourite: 3, animal: 3, picture: 2, little: 2, table: 2, grandma: 2,
  understand: 3, tomorrow: 3, interesting: 4, beautiful: 3, communication: 5, safeguarding: 4, wishes: 2, houses: 2, upset: 2, before: 2, school: 1,
  language: 2, languages: 3, celebrate: 3, believe: 2, together: 3, someone: 2, yesterday: 3, drawing: 2, quiet: 2, shapes: 1, sometimes: 2, careful: 2,
}

test('syllables are counted as an ear hears them', () => {
  const wrong = Object.entries(SYLLABLES).map(([word, count]) => [word, count, countSyllables(word)] as const).filter(([, count, counted]) => count !== counted)
  expect(wrong).toEqual([])
})

test('the measure puts a first reading book well below a court paper', () => {
  const book = measureReading('The cat sat on the mat. It was a big cat. I like my cat. We play in the sun.')
  const paper = measureReading('The local authority has commenced proceedings concerning the arrangements for your accommodation and supervision.')
  expect(book.age).toBeLessThan(6)
  expect(paper.age).toBeGreaterThan(16)
})

test('fewer than six words are not given a reading age: the measure knows nothing about them', () => {
  expect(measureReading('My favourite things').age).toBeNull()
  expect(measureReading('What do you want to keep the same?')).toMatchObject({ words: 8, sentences: 1, syllables: 8, longestLine: 8 })
})

test('the same words can be right for a teenager and too hard for a child of seven', () => {
  const wording = 'What do people often get wrong about your culture or religion?'
  expect(findHardToRead(wording, 'primary').map(({ rule }) => rule)).toEqual(expect.arrayContaining(['age', 'line', 'hard-word']))
  expect(findHardToRead(wording, 'teen')).toEqual([])
})

test('a line of more than eight words is too long at seven, and a comma begins a new line', () => {
  expect(findHardToRead('You can draw a lot of things in it now', 'primary').map(({ rule }) => rule)).toContain('line')
  expect(findHardToRead('You can draw a lot, or put in words.', 'primary')).toEqual([])
})

test('the words of offices are hard at any age', () => {
  expect(findHardToRead('An assessment', 'older')).toEqual([{ rule: 'hard-word', words: 'assessment' }])
})

test('a prompt for several bands is measured for the youngest', () => {
  expect(youngestOf(['teen', 'primary', 'junior'])).toBe('primary')
})
