import { expect, test } from 'vitest'
import { countInWords, listInWords } from '../../src/components/words/count-in-words.ts'
import { ageInYears, dateInWords, dayInWords } from '../../src/components/words/date-in-words.ts'
import { readDate, readTime } from '../../src/components/words/read-date.ts'

test('a time is read as people type it', () => {
  const read = { '14:05': '14:05', '1405': '14:05', '2.05pm': '14:05', '9am': '09:00', '9:30': '09:30', '12am': '00:00', '12:15 pm': '12:15', ' 0:00 ': '00:00' }
  for (const [typed, time] of Object.entries(read)) expect(readTime(typed), typed).toBe(time)
})

test('what is no time of day is not made into one', () => {
  for (const typed of ['', '14', '25:00', '14:60', '13pm', '0pm', 'noon', '14:5', '1:234']) expect(readTime(typed), typed).toBeUndefined()
})

test('a date is read from its three parts, the month by number or name', () => {
  expect(readDate('3', '2', '2026')).toBe('2026-02-03')
  expect(readDate('29', 'feb', '2024')).toBe('2024-02-29')
  expect(readDate(' 31 ', 'December', '2026')).toBe('2026-12-31')
})

test('a day that does not exist is not a date', () => {
  const impossible: readonly (readonly [string, string, string])[] = [['30', '2', '2026'], ['29', '2', '2026'], ['0', '1', '2026'], ['1', '13', '2026'], ['1', '1', '26'], ['', '', ''], ['1', 'Foo', '2026']]
  for (const parts of impossible) {
    expect(readDate(...parts), parts.join('/')).toBeUndefined()
  }
})

test('dates and counts are written as a colleague would', () => {
  expect(dateInWords('2026-05-12')).toBe('12 May 2026')
  expect(dayInWords('2026-11-23')).toBe('Monday 23 November')
  expect(dateInWords('not a date')).toBe('not a date')
  expect(countInWords(1, 'note')).toBe('1 note')
  expect(countInWords(0, 'note')).toBe('0 notes')
  expect(listInWords(['Mary', 'Kofi', 'Sue'])).toBe('Mary, Kofi and Sue')
  expect(listInWords([])).toBe('')
})

test('an age changes on the birthday, not before', () => {
  expect(ageInYears('2018-03-09', '2026-03-08')).toBe(7)
  expect(ageInYears('2018-03-09', '2026-03-09')).toBe(8)
})
