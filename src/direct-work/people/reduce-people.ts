import { unreachable } from '../../record/unreachable.ts'
import { oneWords, putWords } from '../told.ts'
import { AROUND_ME, type Member, type PeopleAction, type PeopleAnswers, type Placed, type Ring, TURNS } from './answers.ts'

/** The map that is open. */
export function shownMap(answers: PeopleAnswers): readonly Placed[] {
  return answers.shown === 'wished' ? answers.wished ?? answers.now : answers.now
}

/** The answers after one action; the same object where it changes nothing. */
export function reducePeople(answers: PeopleAnswers, action: PeopleAction): PeopleAnswers {
  switch (action.kind) {
    case 'add': {
      const { member, ring } = action
      if (answers.members.some(({ id }) => id === member.id)) return answers
      const map = shownMap(answers)
      return withMap({ ...answers, members: [...answers.members, member] }, [...map, { id: member.id, ring, turn: action.turn ?? freeTurn(map, ring) }])
    }
    case 'put': return put(answers, action.id, action.ring, action.turn)
    case 'look': return changeMember(answers, action.id, (member) => ({ ...member, shape: action.shape, colour: action.colour, initials: action.initials }))
    case 'name': return changeMember(answers, action.id, ({ label: _label, ...member }) => {
      const label = oneWords(action.label)
      return { ...member, ...(label && { label }) }
    })
    case 'say': return changeMember(answers, action.id, (member) => ({ ...member, words: putWords(member.words, action.words) }))
    case 'line': return changePlaced(answers, action.id, ({ id, ring, turn }) => ({ id, ring, turn, ...(action.feel && { feel: action.feel }) }))
    case 'take-off': {
      const map = shownMap(answers)
      return map.some(({ id }) => id === action.id) ? withMap(answers, map.filter(({ id }) => id !== action.id)) : answers
    }
    case 'show': {
      if (action.snapshot === answers.shown) return answers
      return action.snapshot === 'wished' ? { ...answers, shown: 'wished', wished: answers.wished ?? [...answers.now] } : { ...answers, shown: 'now' }
    }
    default: return unreachable(action)
  }
}

/** The name of a ring is written at its foot: nobody is put on it while there is room elsewhere. */
const NAME_OF_RING = TURNS / 2

/** The place of a ring furthest from those that stand there already; in the places beside, the next in the queue. */
export function freeTurn(map: readonly Placed[], ring: Ring): number {
  const taken = map.filter((placed) => placed.ring === ring).map(({ turn }) => turn)
  const turns = Array.from({ length: TURNS }, (_, turn) => turn)
  if (!isAroundMe(ring)) return turns.find((turn) => !taken.includes(turn)) ?? 0
  const inOtherRings = map.filter((placed) => placed.ring !== ring && isAroundMe(placed.ring)).map(({ turn }) => turn)
  const apart = (turn: number, other: number) => Math.min((turn - other + TURNS) % TURNS, (other - turn + TURNS) % TURNS)
  // Somebody in another ring is in the way too, but less: lines and names would lie on each other.
  const room = (turn: number) => Math.min(TURNS, ...[...taken, NAME_OF_RING].map((other) => apart(turn, other)), ...inOtherRings.map((other) => apart(turn, other) * 1.5))
  const inOrder = turns.map((turn) => (turn + AROUND_ME.indexOf(ring) * 3) % TURNS)
  return inOrder.reduce((best, turn) => (room(turn) > room(best) ? turn : best), inOrder[0] ?? 0)
}

export function isAroundMe(ring: Ring): ring is (typeof AROUND_ME)[number] {
  return (AROUND_ME as readonly Ring[]).includes(ring)
}

function put(answers: PeopleAnswers, id: string, ring: Ring, turn: number | undefined): PeopleAnswers {
  if (!answers.members.some((member) => member.id === id)) return answers
  const map = shownMap(answers)
  const standing = map.find((placed) => placed.id === id)
  if (standing?.ring === ring && (turn === undefined || turn === standing.turn)) return answers
  const others = map.filter((placed) => placed.id !== id)
  const placed: Placed = { id, ring, turn: turn ?? freeTurn(others, ring), ...(standing?.feel && { feel: standing.feel }) }
  return withMap(answers, standing ? map.map((one) => (one.id === id ? placed : one)) : [...map, placed])
}

function withMap(answers: PeopleAnswers, map: readonly Placed[]): PeopleAnswers {
  return answers.shown === 'wished' ? { ...answers, wished: [...map] } : { ...answers, now: [...map] }
}

function changePlaced(answers: PeopleAnswers, id: string, change: (placed: Placed) => Placed): PeopleAnswers {
  const map = shownMap(answers)
  return map.some((placed) => placed.id === id) ? withMap(answers, map.map((placed) => (placed.id === id ? change(placed) : placed))) : answers
}

function changeMember(answers: PeopleAnswers, id: string, change: (member: Member) => Member): PeopleAnswers {
  return answers.members.some((member) => member.id === id) ? { ...answers, members: answers.members.map((member) => (member.id === id ? change(member) : member)) } : answers
}
