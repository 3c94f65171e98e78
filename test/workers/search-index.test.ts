import { expect, test } from 'vitest'
import type { RecordId } from '../../src/record/ids.ts'
import { SearchIndex } from '../../src/workers/device/search-index.ts'
import { blankVisit } from '../../src/workers/device/deeds/blank-visit.ts'
import { seededRandom } from '../central-record/setup/test-record.ts'

const WORDS = 'school mother father garden bedroom quiet happy contact grandmother teacher friend letter court judge weekend holiday football reading kitchen dinner'.split(' ')

function indexOf(notes: ReadonlyMap<string, string>): SearchIndex {
  const index = new SearchIndex({
    text: (recordId) => ({ body: { ...blankVisit(), entries: [{ id: 'x', type: 'said', statement: { id: 'y', speaker: 'Kofi', text: notes.get(recordId) ?? '', fidelity: 'exact', precededBy: 'What did you do?', promptKind: 'open' } }] }, beside: ['Kofi'] }),
    about: (recordId) => ({ recordId, caseId: 'c' as never, caseName: 'Kofi', title: 'Home visit' }),
  })
  for (const recordId of notes.keys()) index.touch(recordId as RecordId)
  return index
}

test('a word that a child said is found, whatever its case or accent, and shown with its place', () => {
  const index = indexOf(new Map([['n1', 'We drew at the café with Grandma.'], ['n2', 'Nothing.']]))
  const [hit] = index.search('CAFE')
  expect(hit?.recordId).toBe('n1')
  expect(hit?.snippet.slice(hit.matchStart, hit.matchEnd)).toBe('café')
  expect(index.search('grandm').map((one) => one.recordId)).toEqual(['n1'])
  expect(index.search('café dinosaur')).toEqual([])
  expect(index.search('  ')).toEqual([])
})

test('what is shown of a match is from its own field: a question and an answer never run together', () => {
  const index = indexOf(new Map([['n1', 'We drew at the café with Grandma.'], ['n2', `${'We went on. '.repeat(20)}Then a badger came. ${'We went home. '.repeat(20)}`]]))
  expect(index.search('grandma')[0]?.snippet).toBe('We drew at the café with Grandma.')
  const [cut] = index.search('badger')
  expect(cut?.snippet).toMatch(/^… .*Then a badger came.* …$/)
  expect(cut?.snippet.slice(cut.matchStart, cut.matchEnd)).toBe('badger')
})

test('a note that changed is found by its new words only', () => {
  const notes = new Map([['n1', 'a den']])
  const index = indexOf(notes)
  expect(index.search('den')).toHaveLength(1)
  notes.set('n1', 'a castle')
  index.touch('n1' as RecordId)
  expect(index.search('den')).toEqual([])
  expect(index.search('castle')).toHaveLength(1)
})

test('two thousand notes are searched many times faster than by reading them all', () => {
  const random = seededRandom(9)
  const note = () => Array.from({ length: 300 }, () => WORDS[Math.floor(random.fraction() * WORDS.length)]).join(' ')
  const notes = new Map(Array.from({ length: 2000 }, (_, at) => [`n${at}`, `${note()} marker${at}`]))
  const index = indexOf(notes)
  const beforeMs = performance.now()
  index.settle()
  const builtMs = performance.now() - beforeMs
  const times = Array.from({ length: 60 }, (_, at) => {
    const startMs = performance.now()
    index.search(at % 2 === 0 ? `marker${at * 31}` : `${WORDS[at % WORDS.length]} ${WORDS[(at + 3) % WORDS.length]}`)
    return performance.now() - startMs
  }).sort((a, b) => a - b)
  const readAll = Array.from({ length: 20 }, (_, at) => {
    const startMs = performance.now()
    const wanted = `marker${at * 31}`
    const found = [...notes.values()].filter((text) => text.toLocaleLowerCase('en-GB').split(/[^\p{L}\p{N}]+/u).includes(wanted))
    expect(found).toHaveLength(1)
    return performance.now() - startMs
  }).sort((a, b) => a - b)
  const p50 = times[30] ?? Infinity
  const readAllP50 = readAll[10] ?? 0
  console.log(JSON.stringify({ notes: 2000, builtMs: Math.round(builtMs), p50Ms: Number(p50.toFixed(2)), readingAllP50Ms: Number(readAllP50.toFixed(2)), worstMs: Number((times.at(-1) ?? 0).toFixed(2)) }))
  expect(p50 / readAllP50).toBeLessThan(0.2)
})
