import { unreachable } from '../../record/unreachable.ts'
import { symbolName } from '../art/symbol-name.ts'
import { oneWords, putWords } from '../told.ts'
import type { Tool, ToolItem } from '../tool.ts'
import { DayAction, DayAnswers, type Moment, MOMENT_HEADINGS, MOMENTS, type Strip } from './answers.ts'
import { dayPictures } from './picture.ts'
import { DAY_PROMPTS } from './prompts.ts'

const MOST_DAYS = 2

/** A day as the child lives it: only what they offer. Comparing days is the practitioner's work, elsewhere. */
export const day: Tool<DayAnswers, DayAction> = {
  id: 'day',
  version: 1,
  name: 'A day in my life',
  about: 'A strip of moments from waking to night; a second strip for another day or another home.',
  bands: ['early', 'primary', 'junior', 'teen', 'older'],
  minutes: [10, 20],
  prompts: DAY_PROMPTS,
  answers: DayAnswers,
  action: DayAction,
  begin: () => ({ strips: [emptyStrip('1')] }),
  reduce: (answers, action) => {
    switch (action.kind) {
      case 'second-day': return answers.strips.length >= MOST_DAYS ? answers : { strips: [...answers.strips, emptyStrip(String(answers.strips.length + 1))] }
      case 'call-day': return inStrip(answers, action.strip, (strip) => ({ ...strip, called: oneWords(action.words) }))
      case 'add-moment': return inStrip(answers, action.strip, (strip) => addMoment(strip, { id: action.id, called: action.words, words: [], symbols: [] }, action.after))
      case 'say': return inMoment(answers, action.strip, action.moment, (moment) => ({ ...moment, words: putWords(moment.words, action.words) }))
      case 'symbol': return inMoment(answers, action.strip, action.moment, (moment) => moment.symbols.includes(action.symbol) === action.on ? moment : { ...moment, symbols: action.on ? [...moment.symbols, action.symbol] : moment.symbols.filter((one) => one !== action.symbol) })
      default: return unreachable(action)
    }
  },
  items: ({ strips }) => strips.flatMap((strip) => stripItems(strip, strips.length)),
  pictures: dayPictures,
}

function emptyStrip(id: string): Strip {
  return { id, moments: MOMENTS.map((name) => ({ id: name, name, words: [], symbols: [] })) }
}

function inStrip(answers: DayAnswers, id: string, edit: (strip: Strip) => Strip): DayAnswers {
  const strip = answers.strips.find((one) => one.id === id)
  const edited = strip && edit(strip)
  return !strip || edited === strip ? answers : { strips: answers.strips.map((one) => one === strip && edited ? edited : one) }
}

function inMoment(answers: DayAnswers, strip: string, id: string, edit: (moment: Moment) => Moment): DayAnswers {
  return inStrip(answers, strip, (whole) => {
    const moment = whole.moments.find((one) => one.id === id)
    const edited = moment && edit(moment)
    return !moment || edited === moment ? whole : { ...whole, moments: whole.moments.map((one) => one === moment && edited ? edited : one) }
  })
}

function addMoment(strip: Strip, moment: Moment, after: string | undefined): Strip {
  if (strip.moments.some(({ id }) => id === moment.id)) return { ...strip, moments: strip.moments.map((one) => one.id === moment.id ? { ...one, called: moment.called } : one) }
  const at = strip.moments.findIndex(({ id }) => id === after)
  return { ...strip, moments: at < 0 ? [...strip.moments, moment] : [...strip.moments.slice(0, at + 1), moment, ...strip.moments.slice(at + 1)] }
}

/** A moment nobody touched says nothing, so it is not listed; a day without any is said to be empty. */
function stripItems(strip: Strip, days: number): ToolItem[] {
  const which = days > 1 ? `Day ${strip.id}: ` : ''
  const named = strip.called ? [{ ref: `day-${strip.id}`, heading: `${which}what the child calls this day`, marks: [], words: [strip.called], canvas: `day-${strip.id}` }] : []
  const moments = strip.moments.filter(({ called, words, symbols }) => called !== undefined || words.length > 0 || symbols.length > 0).map((moment): ToolItem => ({
    ref: `${strip.id}/${moment.id}`, heading: `${which}${moment.name ? MOMENT_HEADINGS[moment.name] : 'A moment the child added'}`, marks: moment.symbols.map((symbol) => `picture: ${symbolName(symbol)}`),
    words: moment.called ? [moment.called, ...moment.words] : moment.words, canvas: `day-${strip.id}`, symbols: moment.symbols,
  }))
  const all = [...named, ...moments]
  return all.length > 0 ? all : [{ ref: `day-${strip.id}`, heading: `${which}the day`, marks: ['left empty'], words: [], canvas: `day-${strip.id}` }]
}
