import type { ReadBack } from '../../record/direct-work.ts'
import type { ToldWords } from '../words.ts'
import type { ReplayedPage } from './replay-session.ts'
import { thingAsItStands } from './thing-as-it-stands.ts'

/** Words as they last stood, what they were before (oldest first), and what the child said of them as they stand. */
export interface WordsReadBack {
  readonly now: Pick<ToldWords, 'text' | 'nearness' | 'by' | 'at'>
  readonly earlier: readonly string[]
  readonly readBack: ReadBack
}

/**
 * What came of reading words back. Words changed at the read-back and words changed on the page afterwards are both versions, in the order in which
 * they came; an answer counts for the version it was given to, and for no later one. Only "leave it out" stays, whatever the words become.
 */
export function readBackOfWords(told: ToldWords, itemRef: string, page: ReplayedPage): WordsReadBack {
  const answers = page.readBacks.filter((answer) => answer.itemRef === itemRef && answer.wordsId === told.id)
  const versions: WordsReadBack['now'][] = []
  let onPage: string | undefined
  let readBack: ReadBack = 'not-asked'
  const pageSays = (words: ToldWords): void => {
    if (onPage !== undefined && onPage === sameWords(words)) return
    onPage = sameWords(words)
    versions.push(words)
    readBack = 'not-asked'
  }
  for (const { answer, changedTo, stood } of answers) {
    if (stood.words) pageSays(stood.words)
    if (answer === 'changed' && changedTo) versions.push(changedTo)
    // A plain yes after a change says nothing new: the child's own change stands as it is.
    if (answer !== 'yes' || readBack !== 'changed') readBack = answer
  }
  pageSays(told)
  const leftOut = answers.some(({ answer }) => answer === 'leave-out') || wholeLeftOut(itemRef, page)
  const texts = versions.map(({ text }) => text)
  return { now: versions.at(-1) ?? told, earlier: texts.slice(0, -1).filter((text, at) => text !== texts[at + 1]), readBack: leftOut ? 'leave-out' : readBack }
}

/** What the child said of a thing as a whole, as it stands now; null if nobody asked, or it is another by now. */
export function readBackOfWhole(itemRef: string, page: ReplayedPage): ReadBack | null {
  if (wholeLeftOut(itemRef, page)) return 'leave-out'
  const last = page.readBacks.findLast((answer) => answer.itemRef === itemRef && answer.wordsId === undefined)
  return last && last.stood.whole === thingAsItStands(page.history, itemRef).whole ? last.answer : null
}

function wholeLeftOut(itemRef: string, page: ReplayedPage): boolean {
  return page.readBacks.some((answer) => answer.itemRef === itemRef && answer.wordsId === undefined && answer.answer === 'leave-out')
}

function sameWords({ text, nearness }: ToldWords): string {
  return `${nearness} ${text}`
}
