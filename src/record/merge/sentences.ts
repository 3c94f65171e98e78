/** One sentence, trimmed, and the white space that follows it. */
export interface Sentence {
  readonly text: string
  readonly after: string
}

/** A text cut into sentences; `lead` is the white space before the first. `joinSentences` gives back the same bytes. */
export interface Sentences {
  readonly lead: string
  readonly sentences: readonly Sentence[]
}

// White space as ECMAScript trims it, written out so that no Unicode table of an engine decides.
const SPACE = '\\t\\n\\v\\f\\r \\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff'
const SPACE_CHARACTER = new RegExp(`[${SPACE}]`)
const LEADING_SPACE = new RegExp(`^[${SPACE}]+`)
const LINE = /[^\n\r\v\f\u2028\u2029]+/g
const STOP = /[.!?…]+["'”’»)\]]*/g
const OPENING = /["'“‘«([*_]/
const LOWER_CASE = /[a-zß-öø-ÿ]/
const DIGIT = /[0-9]/

/** Never the end of a sentence. A unit that is too long asks a person once more; one that is too short could mix two people's words. */
const ABBREVIATIONS = new Set([
  'mr', 'mrs', 'ms', 'mx', 'dr', 'prof', 'rev', 'st', 'messrs', 'hon', 'cllr', 'sgt', 'insp', 'supt', 'det', 'fr', 'sr', 'jr', 'e.g', 'i.e', 'eg', 'ie', 'cf', 'vs', 'v', 'viz',
])
/** Not the end of a sentence before a number. */
const BEFORE_A_NUMBER = new Set([
  'no', 'nos', 'p', 'pp', 'para', 'paras', 's', 'ss', 'r', 'rr', 'approx', 'c', 'ca', 'tel', 'ext', 'art', 'sch', 'reg', 'ch', 'vol', 'fig', 'ref', 'pt',
  'jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sep', 'sept', 'oct', 'nov', 'dec', 'mon', 'tue', 'tues', 'wed', 'thu', 'thur', 'thurs', 'fri', 'sat', 'sun',
])
const LONGEST_WORD = 12
const QUOTE_ENDS = /["'”’»]/
/** Who spoke belongs to what was said: `"Stop!" Mum said.` is never cut before "Mum". */
const WHO_SPOKE = /^(?:[^ .!?…]+ ){0,3}(?:said|says|asked|asks|told|tells|replied|answered|shouted|whispered|screamed|called|added|explained|stated|reported|repeated|wrote|signed)(?![a-z])/
const LONGEST_WHO = 80
const LIST_MARKER = /^(?:(?:[0-9]{1,3}|[a-zA-Z]|[ivx]{1,4})|[0-9]{1,2}(?:\.[0-9]{1,2}){1,3})$/

/**
 * Cuts a text into sentences. Fixed rules and no `Intl`, so that a tablet and the server cut alike for ever; a change here is a new
 * `MERGE_VERSION`. A line break always ends a sentence; quotations and brackets within a line are never cut.
 */
export function splitSentences(text: string): Sentences {
  const cuts: number[] = []
  for (const line of text.matchAll(LINE)) {
    for (const end of endsInLine(line[0])) cuts.push(line.index + end)
    cuts.push(line.index + line[0].length)
  }
  let lead = ''
  let from = 0
  const sentences: { text: string; after: string }[] = []
  for (const cut of [...cuts, text.length]) {
    const piece = text.slice(from, cut)
    from = cut
    const before = LEADING_SPACE.exec(piece)?.[0] ?? ''
    const previous = sentences.at(-1)
    if (previous === undefined) lead += before
    else previous.after += before
    if (before.length === piece.length) continue
    const after = trailingSpace(piece)
    sentences.push({ text: piece.slice(before.length, piece.length - after.length), after })
  }
  return { lead, sentences }
}

/** The exact inverse of `splitSentences`. */
export function joinSentences({ lead, sentences }: Sentences): string {
  return lead + sentences.map((sentence) => sentence.text + sentence.after).join('')
}

function trailingSpace(piece: string): string {
  let from = piece.length
  while (from > 0 && SPACE_CHARACTER.test(piece.charAt(from - 1))) from -= 1
  return piece.slice(from)
}

/** Where sentences end inside one line, as offsets after the closing punctuation. */
function endsInLine(line: string): readonly number[] {
  const ends: number[] = []
  const start = LEADING_SPACE.exec(line)?.[0].length ?? 0
  let inside: Uint8Array | undefined
  for (const stop of line.matchAll(STOP)) {
    const end = stop.index + stop[0].length
    if (!SPACE_CHARACTER.test(line.charAt(end))) continue
    let next = end
    while (next < line.length && (SPACE_CHARACTER.test(line.charAt(next)) || OPENING.test(line.charAt(next)))) next += 1
    const nextCharacter = line.charAt(next)
    if (LOWER_CASE.test(nextCharacter)) continue
    if (stop[0] === '.' && !endsAtFullStop(line, start, stop.index, nextCharacter)) continue
    if (QUOTE_ENDS.test(stop[0]) && WHO_SPOKE.test(lowerCaseAscii(line.slice(next, next + LONGEST_WHO)))) continue
    inside ??= quoted(line)
    if (inside[end] === 0) ends.push(end)
  }
  return ends
}

function endsAtFullStop(line: string, start: number, stop: number, nextCharacter: string): boolean {
  let from = stop
  while (from > 0 && stop - from < LONGEST_WORD && !SPACE_CHARACTER.test(line.charAt(from - 1)) && !OPENING.test(line.charAt(from - 1))) from -= 1
  const word = line.slice(from, stop)
  if (/^[A-Z]$/.test(word) || /^[A-Z](?:\.[A-Z])+$/.test(word)) return false
  if (LIST_MARKER.test(word) && (from === start || (from === start + 1 && line.charAt(start) === '('))) return false
  const known = lowerCaseAscii(word)
  if (ABBREVIATIONS.has(known)) return false
  if (!DIGIT.test(nextCharacter)) return true
  return !BEFORE_A_NUMBER.has(known) && !DIGIT.test(word.charAt(word.length - 1))
}

/** Upper-case ASCII letters lowered; nothing else, for `toLowerCase` follows the engine's Unicode tables. */
export function lowerCaseAscii(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 32))
}

/** For each offset of a line: 1 if a quotation or bracket is open there, else 0. An opening without its closing counts for nothing. */
function quoted(line: string): Uint8Array {
  const inside = new Uint8Array(line.length + 1)
  const brackets: number[] = []
  const pairs = [pairOf('"', '"'), pairOf('“', '”'), pairOf('«', '»'), pairOf('‘', '’'), pairOf("'", "'")]
  for (let at = 0; at < line.length; at += 1) {
    const character = line.charAt(at)
    if (character === '(' || character === '[') brackets.push(at)
    else if (character === ')' || character === ']') {
      const open = brackets.pop()
      if (open !== undefined) inside.fill(1, open + 1, at + 1)
    } else {
      const pair = pairs.find((one) => one.open === character)
      if (pair === undefined || at < pair.closedAt || !opens(line, at)) continue
      const close = closingOf(pair, line, at + 1)
      if (close === -1) continue
      pair.closedAt = close + 1
      inside.fill(1, at + 1, close + 1)
    }
  }
  return inside
}

interface QuotePair {
  readonly open: string
  readonly close: string
  closedAt: number
  /** No closing after punctuation lies beyond here, so that hostile text is not read again and again. */
  noneAfterPunctuation: boolean
  none: boolean
}

function pairOf(open: string, close: string): QuotePair {
  return { open, close, closedAt: 0, noneAfterPunctuation: false, none: false }
}

function opens(line: string, at: number): boolean {
  if (at > 0 && !SPACE_CHARACTER.test(line.charAt(at - 1)) && !/["'“‘«([—–-]/.test(line.charAt(at - 1))) return false
  return at + 1 < line.length && !SPACE_CHARACTER.test(line.charAt(at + 1))
}

/** Single quotes are apostrophes too: a closing after punctuation is preferred, else the first that ends a word. */
function closingOf(pair: QuotePair, line: string, from: number): number {
  if (pair.none) return -1
  if (pair.close !== "'" && pair.close !== '’') {
    const close = line.indexOf(pair.close, from)
    if (close === -1) pair.none = true
    return close
  }
  let first = -1
  for (let at = line.indexOf(pair.close, from); at !== -1; at = line.indexOf(pair.close, at + 1)) {
    if (/[0-9A-Za-zÀ-ÿ]/.test(line.charAt(at + 1))) continue
    if (first === -1) first = at
    if (pair.noneAfterPunctuation) return first
    if (/[.!?…,;]/.test(line.charAt(at - 1))) return at
  }
  pair.noneAfterPunctuation = true
  if (first === -1) pair.none = true
  return first
}
