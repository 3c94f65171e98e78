import type { CasePackBody } from '../../record/case-pack.ts'
import type { ChildId } from '../../record/ids.ts'
import { WAYS } from './answers.ts'
import { dateSaid } from './date-said.ts'
import type { PathStep, StepStanding, When } from './given-path.ts'

/** What a path is proposed from: the case pack as this device has it, and the visits there were. */
export interface PathSources {
  readonly pack: CasePackBody
  readonly childId: ChildId
  readonly visits: readonly { readonly date: string; readonly childIds: readonly ChildId[] }[]
  readonly today: string
}

/** One step as it is proposed. `from` absent: no fact says so, only the steps around it. For the practitioner's eyes alone. */
export interface ProposedStep extends StepStanding {
  readonly step: PathStep
  readonly from?: { readonly what: string; readonly source: string; readonly asOf: string }
  /** A day that the child may be told, if the practitioner confirms it. */
  readonly day?: string
}

type Found = Omit<ProposedStep, 'step'>

/** My path as the case pack has it: a proposal, step by step, each with where it comes from. Never shown to a child before a person confirmed it. */
export function proposePath(sources: PathSources): readonly ProposedStep[] {
  const way = WAYS[sources.pack.pathway]
  const found = way.map((step): ProposedStep => ({ step, ...findStep(step, sources) }))
  const lastDone = found.findLastIndex(({ state }) => state === 'done')
  const upToNow = found.map((one, index): ProposedStep => one.state === undefined && index < lastDone ? { ...one, state: 'done' } : one)
  const isOpen = ({ state }: ProposedStep) => state === 'now' || state === 'next'
  const first = upToNow.findIndex(({ state }) => state === undefined)
  return first < 0 || upToNow.some(isOpen) ? upToNow : upToNow.map((one, index) => (index === first ? { ...one, state: 'next' } : one))
}

function findStep(step: PathStep, sources: PathSources): Found {
  const { pack, today } = sources
  switch (step) {
    case 'asked': return fromFact(pack.children.find(({ id }) => id === sources.childId) ?? pack.children[0], 'Application to the court', { state: 'done' })
    case 'lawyer': {
      const lawyer = pack.people.find(({ role }) => /solicitor for the child/i.test(role))
      return fromFact(lawyer, lawyer?.role ?? '', { state: 'done' })
    }
    case 'meet': return findMeeting(sources)
    case 'grown-ups': return findGrownUps(sources)
    case 'report': return findReport(sources)
    case 'what-i-think': return findLetter(pack, 'sharingRecommendations', 'Letter about what the court will be told')
    case 'looks': return findLooks(sources)
    case 'judge': {
      const last = coming(sources).at(-1)
      return fromHearing(last, today)
    }
    case 'goodbye': return findLetter(pack, 'goodbye', 'Letter of goodbye')
    case 'tell-back':
    case 'told':
    case 'check': return {}
  }
}

function findMeeting({ pack, visits, childId, today }: PathSources): Found {
  const before = [...pack.earlierVisits].filter(({ date }) => date < today).sort(byDate)[0]
  if (before) return fromFact(before, `Visit on ${dateSaid(before.date)} by ${before.by}`, { state: 'done' })
  const own = visits.filter(({ date, childIds }) => date < today && childIds.includes(childId)).sort(byDate)[0]
  if (own) return { state: 'done', from: { what: `Visit on ${dateSaid(own.date)}`, source: 'Visit note', asOf: own.date } }
  const planned = pack.plannedVisits.filter(({ date, childIds }) => date >= today && childIds.includes(childId)).sort(byDate)[0]
  if (planned === undefined) return {}
  return planned.date === today
    ? fromFact(planned, 'Visit planned for today', { state: 'now' })
    : { ...fromFact(planned, `Visit planned for ${dateSaid(planned.date)}`, { state: 'next', when: about(planned.date, today) }), day: planned.date }
}

function findGrownUps(sources: PathSources): Found {
  const { pack, today } = sources
  if (findReport(sources).state === 'done') return { state: 'done' }
  const withAdults = pack.plannedVisits.filter(({ date, childIds }) => date >= today && childIds.length === 0).sort(byDate)[0]
  if (withAdults) return fromFact(withAdults, `Visit without a child planned for ${dateSaid(withAdults.date)}`, { state: 'now' })
  return pack.earlierVisits.length > 0 ? { state: 'now' } : {}
}

function findReport({ pack, today }: PathSources): Found {
  const reports = pack.reports ?? []
  const filed = reports.filter(({ filedOn }) => filedOn !== undefined && filedOn <= today).at(-1)
  const due = reports.filter(({ filedOn, dueOn }) => filedOn === undefined && dueOn !== undefined).at(-1)
  if (due?.dueOn !== undefined) {
    const when = about(due.dueOn, today)
    return { ...fromFact(due, `${due.type}, due ${dateSaid(due.dueOn)}`, { state: 'next', ...(when && { when }) }), ...(when && { day: due.dueOn }) }
  }
  return filed?.filedOn === undefined ? {} : fromFact(filed, `${filed.type}, filed ${dateSaid(filed.filedOn)}`, { state: 'done' })
}

/** The hearings on the way: all but the last one to come, where the judge may decide. */
function findLooks(sources: PathSources): Found {
  const next = coming(sources).slice(0, -1)[0]
  if (next) return fromHearing(next, sources.today)
  const held = sources.pack.hearings.filter(({ date }) => date < sources.today).sort(byDate).at(-1)
  return held ? fromFact(held, `${held.type}, held ${dateSaid(held.date)}`, { state: 'done' }) : {}
}

function fromHearing(hearing: CasePackBody['hearings'][number] | undefined, today: string): Found {
  if (hearing === undefined) return {}
  return { ...fromFact(hearing, `${hearing.type}, ${dateSaid(hearing.date)}`, { state: 'waiting', waiting: 'court-day', when: about(hearing.date, today) }), day: hearing.date }
}

function findLetter(pack: CasePackBody, kind: CasePackBody['letters'][number]['kind'], what: string): Found {
  const letter = pack.letters.find((one) => one.kind === kind)
  return fromFact(letter, letter ? `${what}, sent ${dateSaid(letter.sentOn)}` : '', { state: 'done' })
}

function fromFact(fact: { readonly source: string; readonly asOf: string } | undefined, what: string, standing: { readonly [Key in keyof StepStanding]?: StepStanding[Key] | undefined }): Found {
  if (fact === undefined) return {}
  const { state, waiting, when } = standing
  return { ...(state && { state }), ...(waiting && { waiting }), ...(when && { when }), from: { what, source: fact.source, asOf: fact.asOf } }
}

function coming({ pack, today }: PathSources): readonly CasePackBody['hearings'][number][] {
  return pack.hearings.filter(({ date }) => date >= today).sort(byDate)
}

/** About how far away a day is, in words that promise no day. Undefined for one that has passed. */
export function about(date: string, today: string): Exclude<When, object> | undefined {
  const days = Math.round((Date.parse(date) - Date.parse(today)) / 86_400_000)
  if (Number.isNaN(days) || days < 0) return undefined
  return days < 8 ? 'days' : days < 61 ? 'weeks' : 'months'
}

function byDate(a: { readonly date: string }, b: { readonly date: string }): number {
  return a.date < b.date ? -1 : a.date > b.date ? 1 : 0
}
