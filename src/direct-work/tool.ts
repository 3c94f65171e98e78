import type * as z from 'zod/mini'
import type { Band } from '../record/case-pack.ts'
import type { Json } from '../record/json.ts'
import type { Stroke } from '../ink/ink-operation.ts'
import type { Paper } from '../ink/paper.ts'
import type { Prompt } from './prompts/prompt.ts'
import type { Scene } from './scene.ts'
import type { ToolId } from './tool-id.ts'
import type { ToldWords } from './words.ts'

/** What a tool is told when a page begins. */
export interface ToolSetup {
  readonly band: Band
  /** Shuffles options by this page's seed; the order is recorded under `what`. The same page asks the same order again. */
  readonly orderOf: <T extends string>(what: string, options: readonly T[]) => readonly T[]
  /** What the practitioner confirmed for this page before the hand-over: codes, never words of a case. */
  readonly given?: Json
}

/** One thing of a page that can be read back, wished about and listed: see `KeptItem` in the record. */
export interface ToolItem {
  /** Stays the same while the thing is the same thing. */
  readonly ref: string
  readonly heading: string
  readonly marks: readonly string[]
  readonly words: readonly ToldWords[]
  readonly canvas?: string
  /** Symbols that show this thing to a child who does not read, in order: what it is, then where it was put. */
  readonly symbols?: readonly string[]
}

export interface CanvasInk { readonly strokes: readonly Stroke[]; readonly paper: Paper }

/**
 * A tool: all of it that is not a screen. Pure. Everything a child does is an `Action` or ink on a named canvas; the answers are the
 * fold of the actions that were not undone, so undo has no end and nothing needs an undo of its own.
 */
export interface Tool<Answers extends Json, Action extends Json> {
  readonly id: ToolId
  /** Raised when answers or actions change their form. */
  readonly version: number
  /** For staff: "Three houses". */
  readonly name: string
  /** For staff, one line: what it is for. */
  readonly about: string
  readonly bands: readonly Band[]
  /** About how long it takes, in minutes, for the practitioner's choice. */
  readonly minutes: readonly [number, number]
  readonly prompts: readonly Prompt[]
  readonly answers: z.ZodMiniType<Answers>
  readonly action: z.ZodMiniType<Action>
  /** An empty page: nothing chosen, nothing suggested. */
  readonly begin: (setup: ToolSetup) => Answers
  /** Never throws: an action that makes no sense (a thing that is no longer there) leaves the answers as they are. */
  readonly reduce: (answers: Answers, action: Action) => Answers
  /** The page in words, in the order of the page. Empty parts that mean something are said ("left empty", without words or a line), never explained. */
  readonly items: (answers: Answers, ink: (canvas: string) => CanvasInk) => readonly ToolItem[]
  /** Plain facts about the page for whoever takes the tablet back (a check to make, a scale that may not have been used as meant). Never shown or read back to the child; no score. */
  readonly facts?: (answers: Answers) => readonly ToolItem[]
  /** The page as pictures, one for each canvas or board worth showing. */
  readonly pictures: (answers: Answers, ink: (canvas: string) => CanvasInk) => readonly { readonly canvas: string; readonly scene: Scene }[]
  /** A page of this tool is thrown away unless the child asks to keep it (the opener only). */
  readonly keptOnlyIfAsked?: boolean
  /** The practitioner is asked about these before the hand-over ("nobody near whom the child may be afraid of"). */
  readonly beforeHandOver?: readonly string[]
}

/** A tool whose forms are not known here. */
// oxlint-disable-next-line typescript/no-explicit-any
export type AnyTool = Tool<any, any>
