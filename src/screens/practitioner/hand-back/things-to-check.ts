import { clockInWords } from '../../../components/words/date-in-words.ts'
import { countInWords } from '../../../components/words/count-in-words.ts'
import type { Band } from '../../../record/case-pack.ts'
import type { DirectWorkBody, DirectWorkPage, KeptItem } from '../../../record/direct-work.ts'

/** What the practitioner has to look at before they leave; `here: false` where it must wait for somewhere quiet. */
export interface ThingToCheck {
  readonly kind: 'covered' | 'stopped' | 'upset' | 'long' | 'worries' | 'letter-not-seen' | 'not-read-back' | 'left-out' | 'not-finished'
  readonly words: string
}

/** Facts and prompts to look, in the order of weight. Nothing here says what anything means. */
export function thingsToCheck(body: DirectWorkBody, childName: string): ThingToCheck[] {
  const things: ThingToCheck[] = []
  if (body.ending === 'keep-covered') things.push({ kind: 'covered', words: `${childName} asked to keep it covered until somewhere quiet. Do not open it here.` })
  const stopped = body.pauses.findLast(({ kind }) => kind === 'stop')
  if (stopped) things.push({ kind: 'stopped', words: `${childName} pressed Stop at ${clockInWords(stopped.at)}. Nothing was asked. Ask only whether they are all right.` })
  const worries = body.pages.flatMap((page) => page.items.filter((item) => isWorry(page, item) && hasContent(item))).length
  // Whoever stands near learns nothing from the counts.
  if (body.ending === 'keep-covered') return [...things, { kind: 'worries', words: 'Open it as soon as you are somewhere quiet. Until you have: is there any sign that somebody is at risk today?' }]
  const upset = (body.marks ?? []).filter(({ mark }) => mark === 'upset')
  if (upset.length > 0) things.push({ kind: 'upset', words: `Upset was marked in your corner at ${upset.map(({ at }) => clockInWords(at)).join(' and ')}. Go through what helps, and record what you did.` })
  if (worries > 0) things.push({ kind: 'worries', words: `${countInWords(worries, 'worry was', 'worries were')} told. Before you leave: is somebody at risk today, and who has to know?` })
  if (body.pages.some(isLetterNotSeen)) things.push({ kind: 'letter-not-seen', words: `${childName} has not looked at the whole letter since the last change. Nobody sends it before ${childName} has.` })
  const statements = body.pages.flatMap((page) => page.items.flatMap((item) => item.statements))
  const unread = statements.filter(({ readBack }) => readBack === 'not-asked').length
  if (unread > 0) things.push({ kind: 'not-read-back', words: `${countInWords(unread, 'thing', 'things')} said ${unread === 1 ? 'was' : 'were'} not read back. Read ${unread === 1 ? 'it' : 'them'} back if ${childName} would like that, or note why you could not.` })
  const leftOut = body.pages.flatMap((page) => page.items.filter((item) => item.readBack === 'leave-out' || item.statements.some(({ readBack }) => readBack === 'leave-out'))).length
  if (leftOut > 0) things.push({ kind: 'left-out', words: `${childName} asked to leave ${countInWords(leftOut, 'thing')} out of what is shown.` })
  const unfinished = body.pages.filter((page) => !page.finished && page.keeping !== 'let-go').length
  if (unfinished > 0) things.push({ kind: 'not-finished', words: `${countInWords(unfinished, 'page was', 'pages were')} not finished. All of what was there is kept.` })
  const minutes = Math.round((Date.parse(body.endedAt) - Date.parse(body.startedAt)) / 60_000)
  if (minutes > longestFor(body.band)) things.push({ kind: 'long', words: `It took ${minutes} minutes. About ${longestFor(body.band)} is long enough at this age: think of a shorter one next time, or a break.` })
  return things
}

/** Minutes after which the practitioner, and never the child, is reminded: quality of time counts, not how much. */
export function longestFor(band: Band): number {
  return band === 'preVerbal' || band === 'early' || band === 'primary' ? 20 : 40
}

function isWorry(page: DirectWorkPage, item: KeptItem): boolean {
  return page.toolId === 'worry-jar' || /worr/i.test(`${item.ref} ${item.heading}`)
}

/** Words, or a drawing: whoever does not write yet draws what worries them. */
function hasContent(item: KeptItem): boolean {
  return item.statements.some(({ text }) => text.trim() !== '') || item.marks.includes('a drawing')
}

/** Nothing goes to a judge that its writer has not seen whole. An empty letter is none. */
function isLetterNotSeen(page: DirectWorkPage): boolean {
  return page.toolId === 'letter' && page.keeping !== 'let-go' && page.items.some(({ ref }) => ref === 'seen') && (page.pictures.length > 0 || page.items.some(({ statements }) => statements.length > 0))
}
