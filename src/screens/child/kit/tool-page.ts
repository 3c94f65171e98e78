import type { ComponentType } from 'preact'
import type { AccessProfile } from '../../../direct-work/access-profile.ts'
import type { Prompt } from '../../../direct-work/prompts/prompt.ts'
import type { CanvasInk } from '../../../direct-work/tool.ts'
import type { ToldWords } from '../../../direct-work/words.ts'
import type { InkOperation } from '../../../ink/ink-operation.ts'
import type { Band } from '../../../record/case-pack.ts'
import type { NotAnswered } from '../../../record/direct-work.ts'

/**
 * What the frame gives a tool's screen: the answers as they stand, and the ways to change them. A screen holds no answer of its own
 * (only what is open or half typed); Stop, Break, Skip, Hide and Undo are the frame's, and so is keeping.
 */
export interface ToolPage<Answers, Action> {
  readonly pageId: string
  readonly answers: Answers
  readonly act: (action: Action) => void
  readonly band: Band
  readonly profile: AccessProfile
  /** The adult writes for the child. */
  readonly scribed: boolean
  /** The words of a key in the child's language. */
  readonly say: (key: string) => string
  /** The prompt in the child's language. Show it with `PromptLine`, which records that it was shown. */
  readonly prompt: (promptId: string) => Prompt
  /** Records, once, that a prompt stood on the screen. */
  readonly shown: (promptId: string) => void
  readonly notAnswered: (promptId: string, how: NotAnswered) => void
  /** How a prompt was last not answered on this page, so that the pressed button stays pressed. */
  readonly howNotAnswered?: (promptId: string) => NotAnswered | undefined
  /** Options in this page's own shuffled order, recorded. */
  readonly orderOf: <T extends string>(what: string, options: readonly T[]) => readonly T[]
  readonly inkOf: (canvas: string) => CanvasInk
  readonly draw: (canvas: string, operations: readonly InkOperation[]) => void
  /** Words as the pad hands them over: with id, time and the prompt that stood there. */
  readonly told: (text: string, promptId?: string, nearness?: ToldWords['nearness']) => ToldWords
  readonly newId: () => string
  /** The child says that this page is finished. The frame offers it too. */
  readonly finish: () => void
}

/** As much of a page as a shared part needs: whatever its answers are, a part neither reads nor changes them. */
export type PartPage = Omit<ToolPage<unknown, never>, 'answers' | 'act'>

/** The screen of a tool. */
export type ToolScreen<Answers, Action> = ComponentType<{ readonly page: ToolPage<Answers, Action> }>
