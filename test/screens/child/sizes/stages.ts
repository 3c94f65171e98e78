import { FEELS, RINGS, SHAPES } from '../../../../src/direct-work/people/answers.ts'
import type { Band } from '../../../../src/record/case-pack.ts'
import type { OpenedStage } from './open-stage.tsx'

/** One thing that can stand on a child's screen, and how it comes there from the first screen. */
export interface ShownStage {
  readonly name: string
  /** Who meets it; all who read and all who do not, unless said. */
  readonly bands?: readonly Band[]
  /** After a crash. */
  readonly again?: boolean
  /** Something to draw on, or something to lay out: it owns the screen. */
  readonly board?: boolean
  readonly open: (stage: OpenedStage) => Promise<void>
}

export const BANDS = ['early', 'primary', 'junior', 'teen'] as const satisfies readonly Band[]
const READERS: readonly Band[] = ['primary', 'junior', 'teen']
const YOUNGER: readonly Band[] = ['early', 'primary', 'junior']
const LONG = 'I want to stay at my school and see my dad every week, and Gran has to be there too becos Biscuit gets sad when we all go.'
const SHORT = 'at Grans when it rains'

const idOf = (number: number): string => `5d3c1e7a-6b1f-4c3a-9f0e-${String(number).padStart(12, '0')}`
const CARD = idOf(900)
const told = (number: number, text: string) => ({ id: idOf(number), text, by: 'child', nearness: 'exact', at: '2026-11-23T14:02:00.000Z' })
const NAMES = ['Mum', 'Dad', 'Gran', 'Grandad Joe', 'Biscuit', 'Auntie Philomena', 'Kai', 'Zara', 'Miss Okonkwo', 'The Saturday club', 'Baby Noor', 'Nan']

/** So many people around me, spread over every ring as children do: most of them near. */
async function withPeople(stage: OpenedStage, count: number, named = true): Promise<void> {
  await stage.openTool('people')
  for (let at = 0; at < count; at += 1) {
    const id = `p${at}`
    const ring = RINGS[[0, 0, 1, 2, 1, 0, 2, 1, 2, 3, 4, 1][at % 12] ?? 0]
    stage.act({ kind: 'add', member: { id, kind: 'person', shape: SHAPES[at % SHAPES.length], colour: ['sea', 'moss', 'straw', 'plum', 'quiet'][at % 5], initials: false, words: [], ...(named && { label: told(at, NAMES[at % 12] ?? '') }) }, ring })
    if (at % 3 === 0) stage.act({ kind: 'line', id, feel: FEELS[at % FEELS.length] })
  }
}

async function toEnding(stage: OpenedStage): Promise<void> {
  await stage.openTool('wishes')
  stage.act({ kind: 'say', wish: 'now', words: told(50, LONG) })
  stage.run.tell({ kind: 'page-finished', pageId: stage.run.state.pages[0]?.pageId ?? '' })
  await leave(stage)
}

async function leave(stage: OpenedStage): Promise<void> {
  stage.run.goTo({ kind: 'ending' })
  await stage.waitFor('.ending, .one-thing')
}

const pageOf = (stage: OpenedStage): string => stage.run.state.pages[0]?.pageId ?? ''

export const STAGES: readonly ShownStage[] = [
  { name: 'truth', open: async () => undefined },
  { name: 'again', again: true, open: async () => undefined },
  { name: 'chooser', open: (stage) => stage.press('Start') },
  { name: 'chooser, made', open: async (stage) => { await stage.openTool('line'); stage.run.tell({ kind: 'page-finished', pageId: pageOf(stage) }); stage.run.goTo({ kind: 'choose' }) } },
  { name: 'my way', open: (stage) => stage.pressAt('.furniture__button--access') },
  { name: 'break', open: (stage) => stage.press('Break') },
  { name: 'hide', open: (stage) => stage.press('Hide') },
  { name: 'keep', open: async (stage) => { await stage.openTool('scribble'); stage.run.goTo({ kind: 'keep', pageId: pageOf(stage) }) } },
  { name: 'title', bands: READERS, open: async (stage) => { await stage.openTool('line'); stage.run.goTo({ kind: 'title', pageId: pageOf(stage) }) } },
  { name: 'read-back', bands: READERS, open: async (stage) => { await toEnding(stage); await stage.skipTo('.item-card') } },
  { name: 'new words', bands: READERS, open: async (stage) => { await toEnding(stage); await stage.skipTo('.item-card'); await stage.press('Change it') } },
  { name: 'wish about', bands: READERS, open: async (stage) => { await toEnding(stage); await stage.skipTo('.one-thing--words') } },
  { name: 'wish', bands: READERS, open: async (stage) => { await toEnding(stage); await stage.skipTo('.one-thing--words'); await stage.press('Go on') } },
  { name: 'felt', open: async (stage) => { await leave(stage) } },
  { name: 'show', open: async (stage) => { await leave(stage); for (let at = 0; at < 8 && !/Show it now/.test(stage.place.textContent ?? ''); at += 1) await stage.press('Skip') } },
  { name: 'closing, stopped', open: (stage) => stage.press('Stop') },
  { name: 'closing, finished', open: async (stage) => stage.run.goTo({ kind: 'closed', how: 'finished', ending: 'keep-covered' }) },

  { name: 'scribble', board: true, open: (stage) => stage.openTool('scribble') },
  { name: 'scribble, pens', board: true, open: async (stage) => { await stage.openTool('scribble'); await stage.press('Pens') } },
  { name: 'scribble, stamps', board: true, open: async (stage) => { await stage.openTool('scribble'); await stage.press('Stamps') } },
  { name: 'scribble, ideas', open: async (stage) => { await stage.openTool('scribble'); await stage.pressAt('.scribble__ways button:first-child') } },
  { name: 'scribble, together', board: true, open: async (stage) => { await stage.openTool('scribble'); stage.act({ kind: 'together', together: true }); await stage.pressAt('.canvas-tool') } },
  { name: 'all about me', open: (stage) => stage.openTool('all-about-me') },
  { name: 'all about me, card', board: true, open: async (stage) => { await stage.openTool('all-about-me'); await stage.pressAt('.spot-card') } },
  { name: 'all about me, words', bands: READERS, open: async (stage) => { await stage.openTool('all-about-me'); await stage.pressAt('.spot-card'); await stage.press('Words'); await stage.write(LONG) } },
  { name: 'people', board: true, open: (stage) => stage.openTool('people') },
  { name: 'people, kind', open: async (stage) => { await stage.openTool('people'); await stage.pressAt('.people__ways .kit-button') } },
  { name: 'people, shape', open: async (stage) => { await stage.openTool('people'); await stage.pressAt('.people__ways .kit-button'); await stage.press('Person') } },
  { name: 'people, place', board: true, open: async (stage) => { await stage.openTool('people'); await stage.pressAt('.people__ways .kit-button'); await stage.press('Person'); await stage.pressAt('.people-add__shapes .kit-button') } },
  { name: 'people, four', board: true, open: (stage) => withPeople(stage, 4) },
  { name: 'people, twelve', board: true, open: (stage) => withPeople(stage, 12) },
  { name: 'people, list', open: async (stage) => { await withPeople(stage, 12); if (stage.place.querySelector('.people-list') === null) await stage.press('List') } },
  { name: 'people, picked', board: true, open: async (stage) => { await withPeople(stage, 4); await stage.pressAt('.people-token') } },
  { name: 'three houses', open: (stage) => stage.openTool('three-houses') },
  { name: 'three houses, house', board: true, open: async (stage) => { await stage.openTool('three-houses'); await stage.pressAt('.spot-card') } },
  { name: 'three houses, words', bands: READERS, open: async (stage) => { await stage.openTool('three-houses'); await stage.pressAt('.spot-card'); await stage.press('Words'); await stage.write(LONG) } },
  { name: 'how I feel', open: (stage) => stage.openTool('how-i-feel') },
  { name: 'how I feel, faces', open: async (stage) => { await stage.openTool('how-i-feel'); stage.act({ kind: 'begin', card: CARD, symbol: 'home' }); await stage.pressAt('.face-card') } },
  { name: 'how I feel, sizes', open: async (stage) => { await stage.openTool('how-i-feel'); stage.act({ kind: 'begin', card: CARD, symbol: 'home' }); await stage.pressAt('.face-card'); await stage.pressAt('.face-card[aria-pressed=false]'); await stage.press('Go on') } },
  { name: 'how I feel, own face', board: true, bands: YOUNGER, open: async (stage) => { await stage.openTool('how-i-feel'); stage.act({ kind: 'begin', card: CARD, symbol: 'home' }); await stage.pressAt('.face-card--own') } },
  { name: 'how I feel, like', open: async (stage) => { await stage.openTool('how-i-feel'); stage.act({ kind: 'begin', card: CARD, symbol: 'home' }); await stage.pressAt('.face-card'); stage.act({ kind: 'go', card: CARD, step: 'words' }) } },
  { name: 'line, about', open: (stage) => stage.openTool('line') },
  { name: 'line, end', open: async (stage) => { await stage.openTool('line'); await stage.press('Go on') } },
  { name: 'line, place', open: async (stage) => { await stage.openTool('line'); stage.act({ kind: 'say', part: 'low', words: told(60, 'tummy ache all the way there') }); stage.act({ kind: 'say', part: 'high', words: told(61, 'like a normal day') }); for (let at = 0; at < 3; at += 1) await stage.press('Go on'); stage.act({ kind: 'place', at: 2 }) } },
  { name: 'letter', bands: READERS, open: async (stage) => { await stage.openTool('letter'); await stage.write(LONG) } },
  { name: 'letter, draw', board: true, bands: READERS, open: async (stage) => { await stage.openTool('letter'); await stage.press(/^Draw/) } },
  { name: 'letter, sign', bands: READERS, open: async (stage) => { await stage.openTool('letter'); await stage.press('Go on') } },
  { name: 'letter, reply', bands: READERS, open: async (stage) => { await stage.openTool('letter'); await stage.press('Go on'); await stage.press('Go on') } },
  { name: 'finish well', open: (stage) => stage.openTool('finish-well') },
  { name: 'finish well, next', open: async (stage) => { await stage.openTool('finish-well'); await stage.press('Next') } },
  { name: 'finish well, rest', open: async (stage) => { await stage.openTool('finish-well'); while (stage.place.querySelector('.finish-well__rest') === null) await stage.press('Next') } },
  { name: 'safe place', bands: READERS, open: (stage) => stage.openTool('safe-place') },
  { name: 'safe place, draw', board: true, bands: READERS, open: async (stage) => { await stage.openTool('safe-place'); await stage.pressAt('.thing-card') } },
  { name: 'safe place, path', bands: READERS, open: async (stage) => { await stage.openTool('safe-place'); await stage.pressAt('.thing-card:last-child') } },
  { name: 'wishes', open: (stage) => stage.openTool('wishes') },
  { name: 'wishes, one', open: async (stage) => { await stage.openTool('wishes'); await stage.pressAt('.thing-card') } },
  { name: 'day', open: (stage) => stage.openTool('day') },
  { name: 'day, moment', open: async (stage) => { await stage.openTool('day'); await stage.pressAt('.thing-card') } },
  { name: 'worry jar, truth', bands: YOUNGER, open: (stage) => stage.openTool('worry-jar') },
  { name: 'worry jar', board: true, bands: YOUNGER, open: async (stage) => { await stage.openTool('worry-jar'); stage.act({ kind: 'hear' }); for (const at of [1, 2, 3]) { stage.act({ kind: 'begin', worry: idOf(at + 100), view: 'write' }); stage.act({ kind: 'say', worry: idOf(at + 100), words: told(at, at === 1 ? LONG : SHORT) }); stage.act({ kind: 'put-in', worry: idOf(at + 100) }); stage.act({ kind: 'close' }) } } },
  { name: 'worry jar, worry', bands: YOUNGER, open: async (stage) => { await stage.openTool('worry-jar'); stage.act({ kind: 'hear' }); await stage.pressAt('.jar-table__side .kit-button') } },
  { name: 'path', bands: READERS, open: async (stage) => { await stage.openTool('path'); stage.act({ kind: 'set', step: 'start', state: 'done' }) } },
  { name: 'path, stone', bands: READERS, open: async (stage) => { await stage.openTool('path'); await stage.pressAt('.path__stone') } },
  { name: 'sorting mat', open: (stage) => stage.openTool('sorting-mat') },
  { name: 'sorting mat, sorting', board: true, open: async (stage) => { await stage.openTool('sorting-mat'); await stage.pressAt('.choice-board__cards .kit-button'); await stage.pressAt('.mat-pile__head'); await stage.pressAt('.mat-pile:last-child .mat-pile__head') } },
  { name: 'questions', bands: READERS, open: async (stage) => { await stage.openTool('questions'); await stage.write('Will the judge be cross with mum or dad?') } },
]
