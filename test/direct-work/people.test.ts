import { expect, test } from 'vitest'
import { away, closer, type Member, type PeopleAction, RINGS, TURNS, type Placed } from '../../src/direct-work/people/answers.ts'
import { drawLine, findPlace, hasRoom, layBoard, placeAll, placeOn } from '../../src/direct-work/people/board.ts'
import { people } from '../../src/direct-work/people/people.ts'
import { initialsOf } from '../../src/direct-work/people/picture.ts'
import { freeTurn } from '../../src/direct-work/people/reduce-people.ts'
import type { CanvasInk } from '../../src/direct-work/tool.ts'
import { toldWords } from './told-words.ts'

const noInk = (): CanvasInk => ({ strokes: [], paper: { width: 1600, height: 1200 } })
const begin = () => people.begin({ band: 'junior', orderOf: (_what, options) => options })
const act = (...actions: readonly PeopleAction[]) => actions.reduce(people.reduce, begin())
const member = (id: string, label?: string): Member => ({ id, kind: 'person', shape: 'leaf', colour: 'sea', initials: false, words: [], ...(label !== undefined && { label: toldWords(label) }) })

test('an empty board suggests nobody', () => {
  expect(begin()).toEqual({ members: [], now: [], shown: 'now' })
  expect(people.pictures(begin(), noInk)).toEqual([])
})

test('people are listed in the order they were put down, never by how close they are', () => {
  const answers = act({ kind: 'add', member: member('a', 'Nan'), ring: 'used-to-be' }, { kind: 'add', member: member('b', 'Rex'), ring: 'very-close' })
  const items = people.items(answers, noInk)
  expect(items.map(({ words }) => words[0]?.text)).toEqual(['Nan', 'Rex'])
  expect(items.map(({ marks }) => marks[1])).toEqual(['now: used to be', 'now: very close to me'])
  expect(JSON.stringify(items.map(({ marks }) => marks))).not.toMatch(/\d/)
})

test('closer and away go one ring at a time and stop at the edges', () => {
  expect(closer('not-so-close')).toBe('quite-close')
  expect(closer('very-close')).toBe('very-close')
  expect(closer('not-sure')).toBe('not-so-close')
  expect(away('very-close')).toBe('quite-close')
  expect(away('not-so-close')).toBe('not-so-close')
  expect(away('used-to-be')).toBe('used-to-be')
})

test('how I would like it begins as it is now, and changing one leaves the other', () => {
  const answers = act(
    { kind: 'add', member: member('a'), ring: 'not-so-close' }, { kind: 'line', id: 'a', feel: 'on-off' }, { kind: 'show', snapshot: 'wished' },
    { kind: 'put', id: 'a', ring: 'very-close' }, { kind: 'line', id: 'a', feel: 'good' },
  )
  expect(people.items(answers, noInk)[0]?.marks).toEqual([
    'shown as: leaf, blue', 'now: not so close', 'line now: on and off', 'how the child would like it: very close to me', 'line how the child would like it: feels good',
  ])
  expect(people.pictures(answers, noInk).map(({ canvas }) => canvas)).toEqual(['people-now', 'people-wished'])
})

test('what was said about somebody stays in the list when they are taken off the picture', () => {
  const answers = act({ kind: 'add', member: member('a', 'J'), ring: 'very-close' }, { kind: 'say', id: 'a', words: toldWords('plays with me') }, { kind: 'take-off', id: 'a' })
  expect(people.items(answers, noInk)).toMatchObject([{ marks: ['shown as: leaf, blue', 'now: not on the picture'], words: [{ text: 'J' }, { text: 'plays with me' }] }])
})

test('an action for somebody who is not there changes nothing', () => {
  const answers = act({ kind: 'add', member: member('a'), ring: 'very-close' })
  for (const action of [{ kind: 'put', id: 'x', ring: 'not-sure' }, { kind: 'take-off', id: 'x' }, { kind: 'line', id: 'x' }, { kind: 'say', id: 'x', words: toldWords('y') }] satisfies PeopleAction[]) {
    expect(people.reduce(answers, action)).toBe(answers)
  }
})

test('a new shape gets the freest place of its ring', () => {
  const map = [{ id: 'a', ring: 'very-close', turn: 0 }, { id: 'b', ring: 'very-close', turn: 12 }] as const
  expect([6, 18]).toContain(freeTurn(map, 'very-close'))
  expect(freeTurn([], 'very-close')).toBe(0)
  expect(freeTurn([], 'not-sure')).toBe(0)
  expect(freeTurn([{ id: 'a', ring: 'not-sure', turn: 0 }], 'not-sure')).toBe(1)
})

test('a tap on a place finds that place, lying and standing', () => {
  for (const board of [layBoard(false), layBoard(true)]) {
    for (const ring of RINGS) {
      for (let turn = 0; turn < TURNS; turn += 5) {
        const { x, y } = placeOn(board, { ring, turn })
        expect(findPlace(board, x, y)?.ring).toBe(ring)
        if (ring !== 'not-sure' && ring !== 'used-to-be') expect(findPlace(board, x, y)?.turn).toBe(turn)
        expect(x > 0 && y > 0 && x < board.width && y < board.height).toBe(true)
      }
    }
    expect(findPlace(board, -5, -5)).toBeNull()
  }
})

test('nobody stands on anybody, however many come, lying and standing, as near to where they were put as the others allow', () => {
  for (const board of [layBoard(false, 150, 34), layBoard(true, 150, 34), layBoard(true, 190, 20)]) {
    const rings = ['very-close', 'very-close', 'quite-close', 'not-so-close', 'quite-close', 'very-close', 'not-so-close', 'quite-close', 'not-so-close', 'not-sure', 'used-to-be', 'quite-close'] as const
    const map = rings.reduce<Placed[]>((before, ring, index) => [...before, { id: `p${index}`, ring, turn: freeTurn(before, ring) }], [])
    const places = placeAll(board, map)
    expect(places.size).toBe(12)
    expect(hasRoom(board, places)).toBe(true)
    for (const { id, ring } of map) {
      const { x, y } = places.get(id) ?? { x: -9, y: -9 }
      expect(findPlace(board, x, y)?.ring).toBe(ring)
    }
  }
  const board = layBoard(false)
  const [one, other] = [...placeAll(board, [{ id: 'a', ring: 'quite-close', turn: 6 }, { id: 'b', ring: 'quite-close', turn: 6 }]).values()]
  expect(Math.hypot((one?.x ?? 0) - (other?.x ?? 0), (one?.y ?? 0) - (other?.y ?? 0))).toBeGreaterThan(board.apart * 0.98)
  expect(placeAll(board, [{ id: 'a', ring: 'quite-close', turn: 6 }]).get('a')).toEqual(placeOn(board, { ring: 'quite-close', turn: 6 }))
})

test('the four lines are four forms, not four colours', () => {
  const board = layBoard(false)
  const lines = (['good', 'mixed', 'hard', 'on-off'] as const).map((feel) => drawLine(board, { x: 1000, y: 200 }, feel))
  expect(new Set(lines.map(({ path, dash }) => path.replace(/[\d. -]+/g, '') + String(dash))).size).toBe(4)
  expect(people.pictures(act({ kind: 'add', member: member('a'), ring: 'very-close' }, { kind: 'line', id: 'a', feel: 'hard' }), noInk)[0]?.scene.parts.filter((part) => part.kind === 'path' && part.stroke === 'night')).toHaveLength(1)
})

test('letters stand for a name where the child wants that', () => {
  expect(initialsOf('Auntie Jo')).toBe('AJ')
  expect(initialsOf('  zara ')).toBe('Z')
})
