import type { CanvasInk, ToolItem } from '../tool.ts'
import type { ToldWords } from '../words.ts'
import { inkOf, type PageHistory } from './page-history.ts'

/**
 * A thing of a page at one moment: what a child's answer was about. An answer counts only for what stood there when it was given; words and things
 * keep their ids while they are changed, so an id alone would carry a yes over to words that nobody was asked about.
 */
export interface ThingAsItStands {
  /** Its words with the id asked about, if the answer was about words and they are there. */
  readonly words?: ToldWords
  /** All of it, in a form to compare: marks, words and lines. */
  readonly whole: string
}

/** The thing with this ref now. One that is not there compares equal only to itself being absent. */
export function thingAsItStands(history: PageHistory, itemRef: string, wordsId?: string): ThingAsItStands {
  const ink = (canvas: string): CanvasInk => inkOf(history, canvas)
  const item = (history.tool.items(history.answers, ink) as readonly ToolItem[]).find(({ ref }) => ref === itemRef)
  if (item === undefined) return { whole: '' }
  const words = item.words.find(({ id }) => id === wordsId)
  return { ...(words && { words }), whole: wholeOf(item, ink) }
}

/** A page now, all its things together: what a wish about the whole page was about. */
export function pageAsItStands(history: PageHistory): string {
  const ink = (canvas: string): CanvasInk => inkOf(history, canvas)
  const items = history.tool.items(history.answers, ink) as readonly ToolItem[]
  return JSON.stringify(items.map((item) => [item.ref, wholeOf(item, ink)]))
}

function wholeOf(item: ToolItem, ink: (canvas: string) => CanvasInk): string {
  const lines = item.canvas === undefined ? [] : ink(item.canvas).strokes.map(({ id }) => id)
  return JSON.stringify([item.marks, item.words.map(({ text, nearness }) => [text, nearness]), lines])
}
