import { readBody, type BodyOf } from '../../record/bodies.ts'
import type { CaseId, ChildId, RecordId, RevisionId } from '../../record/ids.ts'
import type { RecordKind, Revision } from '../../record/revision.ts'
import { ancestorsOf, standingOf, type Standing } from '../../record/standing.ts'
import type { VisitBody } from '../../record/visit.ts'
import type { Holdings, HoldingsChange, KnownRevision } from '../../sync/kept/holdings.ts'
import type { SealedHandOver } from './hand-overs.ts'

/** The note being written: words newer than any revision, and the revision that they were written on top of. */
export interface WorkingCopy {
  readonly recordId: RecordId
  readonly caseId: CaseId
  readonly base: RevisionId | null
  readonly body: VisitBody
  readonly savedAtMs: number
  /** Counts up, so that of two copies on disk the newer is known. */
  readonly version: number
}

/** A drawing not yet kept: its operations lie in the store. */
export interface UnfinishedDrawing {
  readonly drawingId: RecordId
  readonly visitId: RecordId
  readonly caseId: CaseId
  readonly childId?: ChildId
  readonly startedAt: string
  readonly operations: number
}

const NONE: readonly KnownRevision[] = []

/** The record as the screens ask for it: by case, by record, what stands beside what, and where each record stands. */
export class CaseMemory {
  readonly working = new Map<RecordId, WorkingCopy>()
  readonly drawings = new Map<RecordId, UnfinishedDrawing>()
  /** Hand-overs to children that something is left of, by the id of the record they become. */
  readonly handOvers = new Map<RecordId, SealedHandOver>()
  /** The revision that what a screen shows was last known to rest on; never moved by what arrives. */
  readonly shown = new Map<RecordId, RevisionId | null>()
  readonly #holdings: Holdings
  readonly #versions = new Map<RecordId, number>()
  readonly #byRecord = new Map<RecordId, Map<RevisionId, KnownRevision>>()
  /** Records by kind, and by case and kind. */
  readonly #byKind = new Map<string, Set<RecordId>>()
  readonly #attached = new Map<RecordId, Set<RecordId>>()
  readonly #standing = new Map<RecordId, Standing<KnownRevision['revision']>>()

  constructor(holdings: Holdings) {
    this.#holdings = holdings
    this.take({ revisions: [...holdings.revisions.values()], outbox: true, team: false, cases: [] })
    holdings.onChange((change) => this.take(change))
  }

  /** Takes in revisions that came or went. */
  take(change: HoldingsChange): void {
    for (const known of change.revisions) {
      const { recordId, revId, caseId, kind } = known.revision
      this.#standing.delete(recordId)
      const revisions = entry(this.#byRecord, recordId, () => new Map<RevisionId, KnownRevision>())
      const here = this.#holdings.revisions.get(revId)
      if (here) {
        revisions.set(revId, here)
        for (const key of [kind, `${caseId}/${kind}`]) entry(this.#byKind, key, () => new Set<RecordId>()).add(recordId)
        for (const to of attachedTo(known)) entry(this.#attached, to, () => new Set<RecordId>()).add(recordId)
      } else {
        revisions.delete(revId)
        if (revisions.size > 0) continue
        this.#byRecord.delete(recordId)
        for (const key of [kind, `${caseId}/${kind}`]) this.#byKind.get(key)?.delete(recordId)
      }
    }
  }

  /** Takes in the note being written as it is on disk now. */
  keepWorking(copy: WorkingCopy): void {
    this.working.set(copy.recordId, copy)
    this.#versions.set(copy.recordId, copy.version)
  }

  /** Takes in a hand-over as it is sealed now. While it is out, its case has words that are in no revision. */
  keepHandOver(handOver: SealedHandOver): void {
    this.handOvers.set(handOver.sessionId, handOver)
    if (handOver.stand === 'out') this.#holdings.unwritten.set(handOver.sessionId, handOver.caseId)
    else this.#holdings.unwritten.delete(handOver.sessionId)
  }

  forgetHandOver(sessionId: RecordId): void {
    this.handOvers.delete(sessionId)
    this.#holdings.unwritten.delete(sessionId)
  }

  /** Whether a child's session is still sealed and in no record. */
  get hasOutHandOvers(): boolean {
    return [...this.handOvers.values()].some(({ stand }) => stand === 'out')
  }

  /** The last version number of a note being written, so that none is used twice while the journal may still hold one. */
  lastVersion(recordId: RecordId): number {
    return this.#versions.get(recordId) ?? 0
  }

  revisionsOf(recordId: RecordId): readonly KnownRevision[] {
    const revisions = this.#byRecord.get(recordId)
    return revisions ? [...revisions.values()] : NONE
  }

  /** Where a record stands. A supervisor does not see the drafts between two shared versions, so the newest counts. */
  standing(recordId: RecordId): Standing<KnownRevision['revision']> {
    const known = this.#standing.get(recordId)
    if (known) return known
    const revisions = this.revisionsOf(recordId)
    let standing = standingOf(revisions.map((one) => one.revision))
    if (this.#holdings.device.me.role === 'supervisor' && standing.kind === 'conflict' && !standing.doubleSign) {
      const newest = [...revisions].sort((a, b) => b.caseSeq - a.caseSeq)[0]
      if (newest) standing = { kind: newest.revision.act === 'withdraw' ? 'withdrawn' : 'open', head: newest.revision }
    }
    this.#standing.set(recordId, standing)
    return standing
  }

  /** Records of a kind, of one case or of all. */
  records(kind: RecordKind, caseId?: CaseId): RecordId[] {
    return [...this.#byKind.get(caseId ? `${caseId}/${kind}` : kind) ?? []]
  }

  /** Visits of a case, started ones included. */
  visits(caseId?: CaseId): RecordId[] {
    const started = [...this.working.values()].filter((copy) => !caseId || copy.caseId === caseId).map((copy) => copy.recordId)
    return [...new Set([...this.records('visit', caseId), ...started])]
  }

  /** Drawings, photographs, addenda, questions... that name a record, oldest first. */
  attached(recordId: RecordId, ...kinds: readonly RecordKind[]): KnownRevision[] {
    return [...this.#attached.get(recordId) ?? []].flatMap((id) => this.revisionsOf(id))
      .filter((known) => kinds.includes(known.revision.kind))
      .sort((a, b) => order(a.revision.capturedAt, b.revision.capturedAt) || order(a.revision.revId, b.revision.revId))
  }

  caseOf(recordId: RecordId): CaseId | undefined {
    return this.working.get(recordId)?.caseId ?? this.revisionsOf(recordId)[0]?.revision.caseId
  }

  /** The head that a person sees: of several, the one that holds what was last written on this device, else the newest in the ledger. */
  head(recordId: RecordId): KnownRevision | undefined {
    const standing = this.standing(recordId)
    if (standing.kind === 'empty') return undefined
    if (standing.kind !== 'conflict') return this.#holdings.revisions.get(standing.head.revId)
    const heads = standing.heads.map((head) => this.#holdings.revisions.get(head.revId)).filter((known) => known !== undefined)
    const revisions = this.revisionsOf(recordId).map((known) => known.revision)
    const { deviceId } = this.#holdings.device
    const lastHere = revisions.filter((revision) => revision.deviceId === deviceId).sort((a, b) => b.deviceSeq - a.deviceSeq)[0]
    const holding = lastHere ? heads.filter(({ revision }) => revision.revId === lastHere.revId || ancestorsOf(revision, revisions).has(lastHere.revId)) : []
    return (holding.length > 0 ? holding : heads).sort((a, b) => b.caseSeq - a.caseSeq)[0]
  }

  /** The current body of a record of a kind; null if it is not one. */
  body<K extends RecordKind>(recordId: RecordId, kind: K): BodyOf<K> | null {
    const head = this.head(recordId)
    return head && head.revision.kind === kind ? bodyOf(head.revision, kind) : null
  }

  /** The case pack, whoever of a case's records it is. */
  pack(caseId: CaseId): { readonly known: KnownRevision; readonly body: BodyOf<'case-pack'> } | undefined {
    for (const recordId of this.records('case-pack', caseId)) {
      const known = this.head(recordId)
      const body = this.body(recordId, 'case-pack')
      if (known && body) return { known, body }
    }
    return undefined
  }

  nameOf(staffId: string): string {
    return this.#holdings.staff.get(staffId as never)?.name ?? (staffId === this.#holdings.device.me.id ? this.#holdings.device.me.name : 'A colleague')
  }
}

const bodies = new WeakMap<Revision, unknown>()

/** The body of a revision as its kind, read once: revisions never change. Null if it is not one. */
export function bodyOf<K extends RecordKind>(revision: Revision, kind: K): BodyOf<K> | null {
  if (revision.kind !== kind) return null
  const known = bodies.get(revision)
  if (known !== undefined) return known as BodyOf<K> | null
  const body = readBody(kind, revision.body)
  bodies.set(revision, body)
  return body
}

/** What a record stands beside. What was asked again at a later visit stands beside the old session and at the later visit. */
function attachedTo(known: KnownRevision): readonly RecordId[] {
  const { visitId, refersTo, kind } = known.revision.body as { readonly visitId?: RecordId; readonly refersTo?: RecordId; readonly kind?: unknown }
  const only = (id: RecordId | undefined) => (id === undefined ? [] : [id])
  switch (known.revision.kind) {
    case 'drawing':
    case 'photograph':
    case 'direct-work': return only(visitId)
    case 'direct-work-note': return kind === 'asked-again' ? [...only(refersTo), ...only(visitId)] : only(refersTo)
    case 'addendum':
    case 'question':
    case 'oversight':
    case 'read-mark': return only(refersTo)
    default: return []
  }
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const here = map.get(key)
  if (here) return here
  const made = make()
  map.set(key, made)
  return made
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
