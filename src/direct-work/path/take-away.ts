import type { Band } from '../../record/case-pack.ts'
import { PathAnswers, USUAL_WAY } from './answers.ts'
import { dateSaid } from './date-said.ts'
import type { PathStep, StepState, When } from './given-path.ts'
import { PATH_WORDS } from './words.ts'

/** One step as it stands on the sheet, every word of it a reviewed word of this tool. */
export interface TakeAwayStep { readonly step: PathStep; readonly name: string; readonly state?: StepState; readonly standing: readonly string[] }

/** My path to keep. It is made of codes alone: nothing that anybody typed, no name and no place can come onto it. */
export interface TakeAway {
  readonly title: string
  readonly steps: readonly TakeAwayStep[]
  readonly nextTitle: string
  /** The steps that are happening, next or waited for; none: what is said instead. */
  readonly next: readonly TakeAwayStep[]
  readonly nothingNext: string
  readonly ask: string
  readonly name: string
  readonly from: string
  readonly rightOn: string
}

/** The sheet of a page of My path; null if its answers are of no form known here. `shownOn`: the day it was set by hand. */
export function takeAwayOf(answers: unknown, band: Band, shownOn: string): TakeAway | null {
  // Before version 2 every path had the same steps.
  const read = PathAnswers.safeParse(typeof answers === 'object' && answers !== null ? { order: USUAL_WAY, ...answers } : answers)
  if (!read.success) return null
  const { order, steps, rightOn } = read.data
  const say = sayTo(band)
  const all = order.map((step): TakeAwayStep => {
    const { state, waiting, when } = steps[step] ?? {}
    const standing = [state && say(`path.${state}`), waiting && say(`path.wait.${waiting}`), when && whenSaid(when, say)].filter((words) => words !== undefined)
    return { step, name: say(`path.${step}`), ...(state && { state }), standing }
  })
  return {
    title: say('path.title'), steps: all, nextTitle: say('path.take.next'), next: all.filter(({ state }) => state === 'now' || state === 'next' || state === 'waiting'), nothingNext: say('path.take.nothing'),
    ask: say('path.take.ask'), name: say('path.take.name'), from: say('path.take.from'), rightOn: `${say('path.right-on')} ${dateSaid(rightOn ?? shownOn)}.`,
  }
}

type Key = keyof typeof PATH_WORDS

function sayTo(band: Band): (key: Key) => string {
  const older = band === 'teen' || band === 'older'
  const words: Readonly<Record<string, string | undefined>> = PATH_WORDS
  return (key) => (older ? words[`${key}.older`] : undefined) ?? PATH_WORDS[key]
}

function whenSaid(when: When, say: (key: Key) => string): string {
  return typeof when === 'object' ? `${say('path.on')} ${dateSaid(when.on)}` : say(`path.when.${when}`)
}
