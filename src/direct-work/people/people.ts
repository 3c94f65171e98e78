import type { Tool, ToolItem } from '../tool.ts'
import { type Feel, type Kind, type Member, PeopleAction, PeopleAnswers, type Placed, type Ring } from './answers.ts'
import { peoplePictures } from './picture.ts'
import { PEOPLE_PROMPTS } from './prompts.ts'
import { reducePeople } from './reduce-people.ts'

const KIND_HEADINGS: Readonly<Record<Kind, string>> = { 'person': 'Person', 'animal': 'Animal', 'place': 'Place', 'something-else': 'Something else' }
const RING_WORDS: Readonly<Record<Ring, string>> = {
  'very-close': 'very close to me', 'quite-close': 'quite close', 'not-so-close': 'not so close', 'not-sure': 'not sure', 'used-to-be': 'used to be',
}
const FEEL_WORDS: Readonly<Record<Feel, string>> = { 'good': 'feels good', 'mixed': 'mixed', 'hard': 'feels hard', 'on-off': 'on and off' }
const COLOUR_WORDS = { sea: 'blue', moss: 'leaf green', straw: 'straw', plum: 'plum', quiet: 'grey' } as const

/**
 * People, animals and places in rings around the child, as they are and as the child would like them. Nobody is suggested from the
 * case, and nobody is ranked: a list keeps the order in which they were put down.
 */
export const people: Tool<PeopleAnswers, PeopleAction> = {
  id: 'people',
  version: 1,
  name: 'People in my life',
  about: 'Shapes for people, animals and places in rings around the child, with lines if wanted. Nobody is suggested from the case.',
  bands: ['early', 'primary', 'junior', 'teen', 'older'],
  minutes: [10, 25],
  prompts: PEOPLE_PROMPTS,
  answers: PeopleAnswers,
  action: PeopleAction,
  begin: () => ({ members: [], now: [], shown: 'now' }),
  reduce: reducePeople,
  items: (answers) => answers.members.flatMap((member) => itemOf(answers, member)),
  pictures: peoplePictures,
  beforeHandOver: ['Brothers and sisters each make their own, and do not see one another’s.'],
}

/** Somebody taken off every map is listed for as long as there are words about them: what a child said is never lost with a shape. */
function itemOf({ now, wished }: PeopleAnswers, member: Member): ToolItem[] {
  const placed = now.find(({ id }) => id === member.id)
  const wishedPlace = wished?.find(({ id }) => id === member.id)
  const words = [...(member.label ? [member.label] : []), ...member.words]
  if (!placed && !wishedPlace && words.length === 0) return []
  const marks = [
    `shown as: ${member.shape}, ${COLOUR_WORDS[member.colour]}`,
    ...placeMarks('now', placed),
    ...(wished ? placeMarks('how the child would like it', wishedPlace) : []),
  ]
  return [{ ref: member.id, heading: KIND_HEADINGS[member.kind], marks, words, canvas: placed || !wishedPlace ? 'people-now' : 'people-wished' }]
}

function placeMarks(when: string, placed: Placed | undefined): readonly string[] {
  if (!placed) return [`${when}: not on the picture`]
  return [`${when}: ${RING_WORDS[placed.ring]}`, ...(placed.feel ? [`line ${when}: ${FEEL_WORDS[placed.feel]}`] : [])]
}
