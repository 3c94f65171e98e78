import type { Captures, FoundSession } from '../../../device-store/capture/captures.ts'
import { directWorkBody, type KeptPicture, picturesOf } from '../../../direct-work/session/make-body.ts'
import type { ReplayedSession } from '../../../direct-work/session/replay-session.ts'
import { drawingToVectorBytes } from '../../../ink/vector-bytes.ts'
import { type PictureRef, STROKES_MIME } from '../../../record/artefact.ts'
import { readBody } from '../../../record/bodies.ts'
import type { CaptureProof, DirectWorkBody } from '../../../record/direct-work.ts'
import type { RecordId, RevisionId } from '../../../record/ids.ts'
import { commitRevision, type NewPicture } from '../../../sync/kept/commit-revision.ts'
import type { OpenedChunks } from '../../../vault/capture/open-chunks.ts'
import type { TakenBack } from '../../direct-work-api.ts'
import { bodyOf } from '../case-memory.ts'
import { handOverRowId, type SealedHandOver } from '../hand-overs.ts'
import type { OpenDevice } from '../open-device.ts'
import { type OpenedHandOver, openHandOver } from './open-hand-over.ts'

/**
 * Takes the tablet back: opens what children made, makes one record of each session, and takes child mode off. A session is a record and no longer a
 * sealed one in one commit, and only then do its chunks go: a crash anywhere in between makes no second record and loses nothing.
 */
export function takeBack(device: OpenDevice): Promise<readonly TakenBack[]> {
  const { memory, handOvers } = device
  return handOvers.open(async (captures) => {
    const clear = new Map((await captures.sessions()).map((found) => [found.session.sessionId, found]))
    const opened: (OpenedHandOver | SealedHandOver)[] = []
    for (const sealed of Array.from(memory.handOvers.values())) {
      if (sealed.stand !== 'in-record') opened.push(await openOne(captures, sealed, clear.get(sealed.sessionId)))
    }
    const total = opened.reduce((sum, one) => sum + pagesOf(one), 0)
    let done = 0
    device.emit({ kind: 'taking-back', done, total })
    const taken: TakenBack[] = []
    for (const one of opened) {
      const back = 'stand' in one ? notKept(one) : await keepOne(device, captures, one).catch(() => notKept(one.sealed, one))
      if (back) taken.push(back)
      done += pagesOf(one)
      device.emit({ kind: 'taking-back', done, total })
    }
    for (const found of clear.values()) await clearAway(device, captures, found).catch(() => undefined)
    // What could not be cleared says so as `status`, and unlocking tries again.
    await captures.endChildMode().catch(() => undefined)
    device.tell(['status', 'outbox', 'queue'])
    device.syncer.wake('written')
    return taken
  })
}

/** The session opened; as it is sealed where it does not open now. */
async function openOne(captures: Captures, sealed: SealedHandOver, clear: FoundSession | undefined): Promise<OpenedHandOver | SealedHandOver> {
  const opened = await openHandOver(sealed, captures, clear).catch(() => null)
  return opened === null || 'kind' in opened ? sealed : opened
}

function pagesOf(one: OpenedHandOver | SealedHandOver): number {
  return 'session' in one ? one.session?.pages.length ?? 0 : 0
}

/** One opened session, as a record or put away; null where there is nothing to tell that was not told before. */
async function keepOne(device: OpenDevice, captures: Captures, opened: OpenedHandOver): Promise<TakenBack | null> {
  const { sealed } = opened
  if (sealed.stand === 'nothing-made' || opened.nothingMade) return putAway(device, captures, opened)
  const known = device.memory.revisionsOf(sealed.sessionId)[0]
  const body = known ? bodyOf(known.revision, 'direct-work') : await makeRecord(device, opened)
  // The record is there from before, in one copy perhaps: this commit goes to both, and takes the rest along.
  if (!body || (known && !await setStand(device, opened))) return notKept(sealed, opened)
  await forgetOpened(captures, opened)
  return {
    recordId: sealed.sessionId, visitId: sealed.visitId, childId: sealed.choice.childId, startedAt: body.startedAt, endedAt: body.endedAt,
    pages: body.pages.length, proof: proofOf(opened), findings: opened.findings, kept: 'kept', ...(body.ending && { ending: body.ending }),
  }
}

/** The record with its pictures, in one commit with the end of what was sealed. Null if it is not on the device in both copies. */
async function makeRecord(device: OpenDevice, opened: OpenedHandOver): Promise<DirectWorkBody | null> {
  const { keeping, random } = device
  const { sealed } = opened
  const session = opened.session ?? emptySession(sealed)
  const { pictures, pictureOf } = await drawPictures(device, session)
  const { lead, inRoom, toldWhoSees, interpreter, signing, communicationPartner, childId } = sealed.choice
  const body = directWorkBody(session, {
    visitId: sealed.visitId, childId, childName: sealed.childName, band: sealed.handed.band, language: sealed.choice.spokenLanguage ?? sealed.handed.language,
    lead, inRoom, toldWhoSees, ...(interpreter && { interpreter }), signing, communicationPartner, wallTime,
  }, proofOf(opened), pictureOf)
  // The record would refuse it for ever: better that it stays sealed, and is told.
  if (!readBody('direct-work', JSON.parse(JSON.stringify(body)))) return null
  const outcome = await keeping.inTurn(() => commitRevision(device, {
    revId: random.uuid() as RevisionId, recordId: sealed.sessionId, caseId: sealed.caseId, kind: 'direct-work', act: 'add', parents: [], body,
  }, { pictures, writes: async () => [await standWrite(device, opened)] }))
  if (outcome.kind !== 'committed') return null
  standsNow(device, opened)
  device.tell([sealed.visitId, sealed.sessionId, sealed.caseId, 'outbox', 'queue'])
  return body
}

/** Every picture of a session, and which page has which. The same bytes twice are one picture. */
async function drawPictures(device: OpenDevice, session: ReplayedSession): Promise<{ readonly pictures: readonly NewPicture[]; readonly pictureOf: (pageId: string, canvas: string) => KeptPicture | undefined }> {
  const bySha = new Map<string, NewPicture>()
  const kept = new Map<string, KeptPicture>()
  const keep = async (bytes: Uint8Array<ArrayBuffer>, mime: PictureRef['mime'], size: { readonly widthPx?: number; readonly heightPx?: number }): Promise<PictureRef> => {
    const ref: PictureRef = { sha256: await device.sync.hashBytes(bytes), bytes: bytes.byteLength, mime, ...size }
    bySha.set(ref.sha256, bySha.get(ref.sha256) ?? { ref, bytes })
    return ref
  }
  for (const { pageId, canvas, scene, operations } of picturesOf(session)) {
    const { png, widthPx, heightPx } = await device.renderScene(scene)
    const picture = await keep(new Uint8Array(png), 'image/png', { widthPx, heightPx })
    const strokes = operations && await keep(Uint8Array.from(drawingToVectorBytes(operations)), STROKES_MIME, {})
    kept.set(`${pageId}/${canvas}`, { picture, ...(strokes && { strokes }) })
  }
  return { pictures: [...bySha.values()], pictureOf: (pageId, canvas) => kept.get(`${pageId}/${canvas}`) }
}

/** Nothing that was kept opens: the record says so, and how much is missing. */
function emptySession({ startedAt, handed }: SealedHandOver): ReplayedSession {
  return { startedAt, endedAt: startedAt, profile: { ...handed.profile }, pages: [], pauses: [], marks: [], interruptions: 0, closed: false, notUnderstood: 0 }
}

/** A session in which nothing was done leaves nothing behind. First it is noted that nothing was made, so that a crash in between is no loss. */
async function putAway(device: OpenDevice, captures: Captures, opened: OpenedHandOver): Promise<TakenBack | null> {
  const { keeping, memory } = device
  const { sealed } = opened
  const noted: SealedHandOver = { ...sealed, stand: 'nothing-made' }
  const rowId = handOverRowId(sealed.sessionId)
  const told = sealed.stand === 'nothing-made'
  if (!told) {
    const outcome = await keeping.commit([await keeping.put('settings', rowId, noted, { caseId: sealed.caseId })])
    if (outcome.kind !== 'committed') return notKept(sealed, opened)
    memory.keepHandOver(noted)
  }
  await captures.forget(sealed.sessionId, 'all')
  if ((await keeping.commit([keeping.remove('settings', rowId)])).kind === 'committed') memory.forgetHandOver(sealed.sessionId)
  return told ? null : { ...notKept(sealed, opened), kept: 'kept' }
}

/** What is left sealed once there is a record: nothing, or where this build did not understand all of it, everything. */
async function standWrite({ keeping }: OpenDevice, { sealed, understood }: OpenedHandOver) {
  const rowId = handOverRowId(sealed.sessionId)
  const inRecord: SealedHandOver = { ...sealed, stand: 'in-record' }
  return understood ? keeping.remove('settings', rowId) : await keeping.put('settings', rowId, inRecord, { caseId: sealed.caseId })
}

function standsNow({ memory }: OpenDevice, { sealed, understood }: OpenedHandOver): void {
  if (understood) memory.forgetHandOver(sealed.sessionId)
  else memory.keepHandOver({ ...sealed, stand: 'in-record' })
}

async function setStand(device: OpenDevice, opened: OpenedHandOver): Promise<boolean> {
  const outcome = await device.keeping.commit([await standWrite(device, opened)])
  if (outcome.kind !== 'committed') return false
  standsNow(device, opened)
  return true
}

/** Only what was opened and understood goes. */
async function forgetOpened(captures: Captures, { sealed, understood, chunks }: OpenedHandOver): Promise<void> {
  if (!understood) return
  // It is in the record; what cannot be put away now is put away the next time.
  await forgetAllBut(captures, sealed.sessionId, chunks).catch(() => undefined)
}

/** A session that became a record before, of which chunks are left: the tablet stopped between the two. */
async function clearAway({ memory }: OpenDevice, captures: Captures, { session }: FoundSession): Promise<void> {
  const recordId = session.sessionId as RecordId
  if (memory.handOvers.has(recordId)) return
  const known = memory.revisionsOf(recordId)[0]
  const proof = known && bodyOf(known.revision, 'direct-work')?.proof
  if (proof) await forgetAllBut(captures, recordId, { last: proof.chunks + proof.missing.length, missing: proof.missing })
}

async function forgetAllBut(captures: Captures, sessionId: RecordId, { last, missing }: Pick<OpenedChunks, 'last' | 'missing'>): Promise<void> {
  const kept = new Set(missing)
  await captures.forget(sessionId, kept.size === 0 ? 'all' : Array.from({ length: last }, (_, at) => at + 1).filter((seq) => !kept.has(seq)))
}

function notKept(sealed: SealedHandOver, opened?: OpenedHandOver): TakenBack {
  return {
    recordId: sealed.sessionId, visitId: sealed.visitId, childId: sealed.choice.childId, startedAt: sealed.startedAt, endedAt: opened?.session?.endedAt ?? sealed.startedAt,
    pages: opened?.session?.pages.length ?? 0, proof: proofOf(opened), findings: opened?.findings ?? [], kept: 'not-kept',
  }
}

function proofOf(opened: OpenedHandOver | undefined): CaptureProof {
  if (!opened) return { chunks: 0, missing: [], chained: true, closed: false, interruptions: 0 }
  const { last, missing, chained } = opened.chunks
  return { chunks: last - missing.length, missing: [...missing], chained, closed: opened.session?.closed ?? false, interruptions: opened.session?.interruptions ?? 0 }
}

/** The clock on the wall of this device. */
function wallTime(instant: string): string {
  const at = new Date(instant)
  return [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')
}
