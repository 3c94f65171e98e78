import { ORIGINAL_MIME, STROKES_MIME } from '../../record/artefact.ts'
import type { RecordId } from '../../record/ids.ts'
import type { Network } from '../../sync/network.ts'
import type { HoldingsChange } from '../../sync/kept/holdings.ts'
import { fetchPicture } from '../../sync/pictures/fetch-picture.ts'
import { Keeping } from '../../sync/kept/keeping.ts'
import { Syncer } from '../../sync/syncer.ts'
import { rememberSettings } from '../../sync/remember-settings.ts'
import type { SyncContext } from '../../sync/sync-context.ts'
import { pictureRefsOf } from '../../outbox/picture-refs.ts'
import { fingerprintOf } from '../../vault/recovery-key.ts'
import type { DeviceEvent, Finding } from '../device-api.ts'
import { CaseMemory } from './case-memory.ts'
import { deedsAndViews } from './deeds-and-views.ts'
import { writeRevision } from './deeds/write-visit.ts'
import type { OpenAnswers } from './locked-answers.ts'
import { lookAfter } from './look-after.ts'
import type { OpenDevice } from './open-device.ts'
import { openHoldings } from './open-holdings.ts'
import type { DevicePlatform, OpenedVault } from './platform.ts'
import { SearchIndex } from './search-index.ts'
import { visitTitle } from './views/visit-title.ts'
import { childNames, visitBody } from './views/visit-view.ts'
import { wordsBeside } from './views/words-beside.ts'
import { waitingSummary } from './views/waiting-summary.ts'

export interface OpenSession {
  readonly device: OpenDevice
  readonly findings: readonly Finding[]
  readonly answers: OpenAnswers
  /** Starts what the device does by itself; returns how to stop it. */
  readonly lookAfter: () => () => void
  /** Turns every note being written into a revision and waits for all that is on its way to the disk. */
  readonly writeAll: () => Promise<void>
}

/** Opens everything behind an open vault into memory and starts the conversation. Null if the device's own row is gone. */
export async function openSession(
  platform: DevicePlatform, network: Network, opened: OpenedVault, emit: (event: DeviceEvent) => void, spreadMs: number | undefined,
): Promise<OpenSession | null> {
  const keeping = new Keeping(opened.store, opened.sealer)
  const found = await openHoldings(keeping)
  if (!found) return null
  const { holdings } = found
  // A number may have been given that neither store nor journal remembers: it is passed over, never used twice.
  if (opened.lastDeviceSeq > holdings.device.lastSeq) holdings.device = { ...holdings.device, lastSeq: opened.lastDeviceSeq + 1, lastHash: '' }
  const memory = new CaseMemory(holdings)
  for (const copy of found.working) memory.keepWorking(copy)
  for (const drawing of found.drawings) memory.drawings.set(drawing.drawingId, drawing)
  for (const handOver of found.handOvers) memory.keepHandOver(handOver)
  const sync: SyncContext = { holdings, keeping, network, clock: platform.clock, random: platform.random, gzip: platform.gzip, hashBytes: platform.hashBytes }
  const syncer = new Syncer({
    context: sync, ...(spreadMs !== undefined && { spreadMs }),
    isSigned: (visitId) => memory.standing(visitId as RecordId).kind === 'signed',
    onSignal: (signal) => emit({ kind: 'signal', signal }),
    onSending: () => emit({ kind: 'sending', summary: waitingSummary(device) }),
    onProgress: (progress) => emit({ kind: 'download', ...progress }),
    onHello: (hello) => {
      void noticeRecoveryKey(hello.recoveryKey)
      void rememberSettings(sync, hello).then((changed) => { if (changed) tell(['status']) })
    },
    prefetch: () => prefetchPictures(device),
  })
  const search = new SearchIndex({
    text: (recordId) => {
      const body = visitBody(device, recordId)
      const caseId = memory.caseOf(recordId)
      return body && caseId ? { body, beside: [childNames(device, caseId, body).join(' '), ...wordsBeside(memory, recordId)] } : null
    },
    about: (recordId) => {
      const body = visitBody(device, recordId)
      const caseId = memory.caseOf(recordId)
      if (!body || !caseId) return null
      return { recordId, caseId, caseName: memory.pack(caseId)?.body.caseName ?? '', title: visitTitle(body), ...(body.date !== undefined && { date: body.date }) }
    },
  })
  const tell = (topics: readonly string[]) => emit({ kind: 'changed', topics })
  const device: OpenDevice = { holdings, memory, keeping, clock: platform.clock, random: platform.random, sync, syncer, search, tell, emit, handOvers: platform.handOvers, renderScene: platform.renderScene }
  for (const recordId of memory.visits()) search.touch(recordId)
  holdings.onChange((change) => {
    for (const { revision } of change.revisions) {
      const { visitId, refersTo } = revision.body as { readonly visitId?: RecordId; readonly refersTo?: RecordId }
      const noteId = revision.kind === 'visit' ? revision.recordId : visitId ?? refersTo
      if (noteId) search.touch(noteId)
    }
    tell(topicsOf(change))
  })
  let findings: readonly Finding[] = [...opened.findings, ...(found.rowsNotOpening > 0 ? [{ kind: 'rows-not-opening' as const, rows: found.rowsNotOpening }] : [])]

  holdings.onChange((change) => {
    if (!change.cases.some((caseId) => holdings.cases.get(caseId)?.altered)) return
    const cases = [...holdings.cases.values()].filter((holding) => holding.altered).length
    findings = [...findings.filter((finding) => finding.kind !== 'record-differs'), { kind: 'record-differs', cases }]
    tell(['status'])
  })
  opened.onLoss?.((found) => {
    findings = [...findings, ...found]
    tell(['status'])
  })

  async function noticeRecoveryKey(givenOut: string | undefined): Promise<void> {
    const sealedTo = opened.recoveryKey
    if (sealedTo === undefined || givenOut === undefined || givenOut === sealedTo) return
    if (findings.some((finding) => finding.kind === 'other-recovery-key')) return
    findings = [...findings, { kind: 'other-recovery-key', sealedTo: await fingerprintOf(sealedTo), givenOut: await fingerprintOf(givenOut) }]
    tell(['status'])
  }

  return {
    device,
    get findings() {
      return findings
    },
    answers: deedsAndViews(device), lookAfter: () => lookAfter(device),
    async writeAll() {
      for (const recordId of Array.from(memory.working.keys())) await keeping.inTurn(() => writeRevision(device, recordId, 'draft'))
    },
  }
}

const MOST_TOPICS = 60

/** What changed, for the screens: long lists of records become their case. */
function topicsOf(change: HoldingsChange): string[] {
  const topics = new Set<string>(change.cases)
  if (change.cases.length > 0) topics.add('cases')
  if (change.outbox) topics.add('outbox')
  if (change.team) topics.add('devices').add('queue')
  for (const { revision } of change.revisions) {
    topics.add(revision.caseId)
    if (topics.size < MOST_TOPICS) {
      topics.add(revision.recordId)
      const body = revision.body as { visitId?: string; refersTo?: string }
      if (body.visitId) topics.add(body.visitId)
      if (body.refersTo) topics.add(body.refersTo)
    }
    topics.add('queue').add('conflicts')
  }
  return [...topics]
}

/** Brings the pictures that people look at, newest first, a few a round, so that they are here when there is no signal. */
async function prefetchPictures(device: OpenDevice): Promise<void> {
  const { holdings, keeping, sync } = device
  let left = 20
  for (const known of [...holdings.revisions.values()].reverse()) {
    if (holdings.cases.get(known.revision.caseId)?.access !== 'allocated') continue
    for (const ref of pictureRefsOf(known.revision)) {
      if (ref.mime === STROKES_MIME || ref.mime === ORIGINAL_MIME || holdings.pictures.has(await keeping.blindPicture(known.revision.caseId, ref.sha256))) continue
      const fetched = await fetchPicture(sync, known.revision.caseId, ref)
      if (fetched.kind === 'no-signal' || --left === 0) return
      if (fetched.kind === 'here') device.tell([known.revision.recordId, (known.revision.body as { visitId?: string }).visitId ?? ''])
    }
  }
}
