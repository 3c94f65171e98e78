import { expect, test } from 'vitest'
import { allAboutMe } from '../../src/direct-work/all-about-me/all-about-me.ts'
import { type AllAboutMeAction, firstView, TILES, tilesFor } from '../../src/direct-work/all-about-me/answers.ts'
import { needTopicOf } from '../../src/direct-work/all-about-me/needs.ts'
import { ALL_ABOUT_ME_PROMPTS, promptOf } from '../../src/direct-work/all-about-me/prompts.ts'
import { ALL_ABOUT_ME_WORDS } from '../../src/direct-work/all-about-me/words.ts'
import type { CanvasInk } from '../../src/direct-work/tool.ts'
import { toldWords } from './told-words.ts'

const noInk = (): CanvasInk => ({ strokes: [], paper: { width: 1600, height: 1200 } })
const begin = () => allAboutMe.begin({ band: 'junior', orderOf: (_what, options) => options })
const act = (...actions: readonly AllAboutMeAction[]) => actions.reduce(allAboutMe.reduce, begin())

test('an early child has at most six cards, all of them pictures', () => {
  expect(tilesFor('early').length).toBeLessThanOrEqual(6)
  for (const tile of tilesFor('early')) expect(firstView(tile, { band: 'early', scribed: true })).toBe('picture')
})

test('every card of every band has its question there', () => {
  for (const band of allAboutMe.bands) for (const tile of tilesFor(band)) expect(promptOf(tile, band), `${tile} for ${band}`).toBeDefined()
})

test('nobody is asked for sex, religion or disability, and no card ticks a box', () => {
  const read = [...ALL_ABOUT_ME_PROMPTS.map(({ wording }) => wording), ...Object.values(ALL_ABOUT_ME_WORDS)].join('\n')
  expect(read).not.toMatch(/\b(?:boy|girl|gender|religion|muslim|christian|disab\w*|disorder|autis\w*|skin|hair)\b/i)
  expect(ALL_ABOUT_ME_PROMPTS.filter(({ kind, id }) => kind !== 'open' && !id.includes('.start.'))).toEqual([])
})

test('only cards that hold something are listed: what was not told is nobody\u2019s finding', () => {
  const answers = act({ kind: 'open', spot: 'pets', view: 'words' }, { kind: 'close' }, { kind: 'say', spot: 'foods', words: toldWords('pasta') })
  expect(allAboutMe.items(answers, noInk)).toMatchObject([{ ref: 'foods', heading: 'Foods', marks: [] }])
})

test('name, way of saying it, ways of talking and what helps are marked for the practitioner to take over, in the child\u2019s words', () => {
  const answers = act(
    { kind: 'say', spot: 'name', words: toldWords('Cass, not Cassandra') }, { kind: 'say', spot: 'say-name', words: toldWords('KASS') },
    { kind: 'say', spot: 'telling', words: toldWords('slow and one thing') }, { kind: 'say', spot: 'calm', words: toldWords('my dog') }, { kind: 'say', spot: 'love', words: toldWords('football') },
  )
  const items = allAboutMe.items(answers, noInk)
  expect(items.filter(({ marks }) => marks.length > 0).map(({ ref, marks }) => [ref, marks[0]])).toEqual([
    ['name', 'may be taken over as a need: preferred name'], ['say-name', 'may be taken over as a need: how to say the name'],
    ['calm', 'may be taken over as a need: what helps when upset'], ['telling', 'may be taken over as a need: communication'],
  ])
  expect(needTopicOf('name')).toBe('preferred name')
  expect(needTopicOf('love')).toBeUndefined()
})

test('the picture shows the cards that hold something and their words', () => {
  const [cards] = allAboutMe.pictures(act({ kind: 'say', spot: 'foods', words: toldWords('pasta and peas') }), noInk)
  expect(JSON.stringify(cards?.scene)).toContain('pasta and peas')
  expect(allAboutMe.pictures(begin(), noInk)).toEqual([])
})

test('every card has a heading for staff', () => {
  expect(TILES.every((tile) => allAboutMe.reduce(begin(), { kind: 'open', spot: tile, view: 'picture' }).order[0] === tile)).toBe(true)
})
