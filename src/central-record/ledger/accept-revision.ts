import { mayWrite } from '../../record/may.ts'
import type { Revision } from '../../record/revision.ts'
import type { Staff } from '../../record/staff.ts'
import type { QuarantineReason } from '../../wire/push.ts'
import type { Random } from '../clock.ts'
import type { Sql } from '../sql/database.ts'
import type { CaseAccess } from '../sql/tables/cases.ts'
import { heldOfCase, hold, keptAside, letGo, putInEscrow, quarantine, quarantinedAs, settleEscrow, type HeldRevision } from '../sql/tables/kept-aside.ts'
import { receiptOf, revisionText, type LedgerNode, type LedgerVerdict, type Receipt } from '../sql/tables/ledger.ts'
import { placePictures, type CaseWriter } from './case-writer.ts'
import { settlesItsParents, signsAs, signsItsParent } from './check-signature.ts'
import { decide, joinHeads } from './decide.ts'
import { readRecordNodes, type DeviceLinks, type RecordNodes } from './known-to-run.ts'

/** What a transaction that adds to a case's ledger works with. */
interface Adding {
  readonly sql: Sql
  readonly at: string
  readonly random: Random
  nodes: RecordNodes
  /** What the case holds back; read once, kept up to date here. */
  held?: HeldRevision[]
}

/** Who pushes, and where the words go. `writer` is absent for a case that does not exist. */
export interface Accepting extends Adding {
  readonly staff: Staff
  readonly deviceId: string
  readonly access: CaseAccess
  readonly writer: CaseWriter | undefined
  links: DeviceLinks
}

export type Accepted =
  | ({ readonly kind: 'in-the-ledger' } & Receipt)
  | { readonly kind: 'held' | 'escrowed'; readonly contentHash: string; readonly receivedAt: string }
  | { readonly kind: 'refused'; readonly reason: QuarantineReason }

/** Takes one well-formed revision of the writer's case into the ledger, or beside it. Runs inside the case's transaction; its writer and links settle after it. */
export async function acceptRevision(accepting: Accepting, revision: Revision, text: string): Promise<Accepted> {
  const { sql, at, writer } = accepting
  if (revision.deviceId !== accepting.deviceId) return refused('wrong-device')
  if (revision.authorId !== accepting.staff.id) return refused('wrong-author')
  const known = await findKnown(accepting, revision)
  if (known) return known
  if (!mayWrite(accepting.staff.role, revision.kind, revision.act)) return refused('not-yours-to-write')
  if (!writer || accepting.access === 'none') return refused('unknown-case')

  const nodes = await accepting.nodes.of(revision.recordId)
  if (nodes.some((node) => node.caseId !== revision.caseId || node.kind !== revision.kind)) return refused('id-reused')
  if (revision.act === 'add' && nodes.length > 0) return refused('id-reused')
  accepting.links.add(revision)
  if (!signsAs(revision, accepting.staff)) return refused('signature-differs')
  if (accepting.access === 'former') {
    await putInEscrow(sql, revision, text, at)
    await placePictures(sql, revision, true)
    return { kind: 'escrowed', contentHash: revision.contentHash, receivedAt: at }
  }
  const missing = missingParents(revision, nodes)
  accepting.held ??= await heldOfCase(sql, revision.caseId)
  if (missing.length > 0) {
    await hold(sql, revision, text, missing, at)
    accepting.held.push({ text, receivedAt: at, recordId: revision.recordId })
    return { kind: 'held', contentHash: revision.contentHash, receivedAt: at }
  }
  if (!(await isRightlySigned(sql, writer, revision, nodes))) return refused('signature-differs')
  const receipt = await append(accepting, writer, nodes, revision, text, at)
  await releaseHeld(accepting, writer, revision.recordId)
  return { kind: 'in-the-ledger', ...receipt }
}

/**
 * Takes what its writer left in escrow into the ledger, now that the case is theirs again; what still misses a parent stays.
 * Returns how many went in.
 */
export async function takeFromEscrow({ writer, ...taking }: Pick<Adding, 'sql' | 'at' | 'random'> & { readonly writer: CaseWriter }, escrowed: readonly HeldRevision[]): Promise<number> {
  const { sql, at } = taking
  const nodesByRecord = await readRecordNodes(sql, escrowed.map(({ recordId }) => recordId))
  const adding: Adding = { ...taking, nodes: nodesByRecord, held: await heldOfCase(sql, writer.caseId) }
  let taken = 0
  for (const item of escrowed) {
    const revision = JSON.parse(item.text) as Revision
    const nodes = await nodesByRecord.of(revision.recordId)
    if (missingParents(revision, nodes).length > 0 || !(await isRightlySigned(sql, writer, revision, nodes))) continue
    const receipt = await append(adding, writer, nodes, revision, item.text, item.receivedAt)
    await settleEscrow(sql, revision.revId, writer.caseId, receipt.caseSeq, at)
    await releaseHeld(adding, writer, revision.recordId)
    taken += 1
  }
  return taken
}

/** The same revision again answers as it did; the same id or place with other words is refused, and both are kept. */
async function findKnown({ sql, links: known, writer }: Accepting, revision: Revision): Promise<Accepted | undefined> {
  const links = known.near(revision)
  const same = links.find((link) => link.revId === revision.revId)
  if (same) {
    if (same.contentHash !== revision.contentHash || same.deviceId !== revision.deviceId) return refused('id-reused')
    await writer?.settle()
    const receipt = await receiptOf(sql, revision.revId)
    if (receipt) return { kind: 'in-the-ledger', ...receipt }
    const aside = await keptAside(sql, revision.revId)
    const quarantined = aside ? undefined : await quarantinedAs(sql, revision.revId, revision.contentHash)
    if (quarantined) return refused(quarantined)
    if (!aside) throw new Error('a revision is in the device chain but nowhere else')
    return { kind: aside.verdict, contentHash: aside.contentHash, receivedAt: aside.receivedAt }
  }
  if (links.some((link) => link.deviceSeq === revision.deviceSeq)) return refused('device-seq-reused')
  const before = links.find((link) => link.deviceSeq === revision.deviceSeq - 1)
  const after = links.find((link) => link.deviceSeq === revision.deviceSeq + 1)
  const holds = revision.deviceSeq === 1 ? revision.prevDeviceHash === '' : before === undefined || before.contentHash === revision.prevDeviceHash
  return !holds || (after && after.prevDeviceHash !== revision.contentHash) ? refused('chain-broken') : undefined
}

async function append(adding: Adding, writer: CaseWriter, nodes: LedgerNode[], revision: Revision, text: string, receivedAt: string): Promise<Receipt> {
  const decision = decide([...nodes, revision], revision)
  if (decision.kind !== 'join') {
    const receipt = await writer.append(revision, text, decision.kind, receivedAt)
    nodes.push(nodeOf(revision))
    return receipt
  }
  await writer.settle()
  const merged = joinHeads(adding.random.uuid(), adding.at,
    await readRevision(adding.sql, decision.base), await readRevision(adding.sql, decision.other), revision)
  const verdict: LedgerVerdict = merged ? 'merged' : 'conflict'
  const receipt = await writer.append(revision, text, verdict, receivedAt)
  nodes.push(nodeOf(revision))
  if (merged) {
    await writer.append(merged, JSON.stringify(merged), 'accepted', adding.at)
    nodes.push(nodeOf(merged))
  }
  return receipt
}

/** Takes in everything of the record that waited and now waits for nothing. */
async function releaseHeld(adding: Adding, writer: CaseWriter, recordId: string): Promise<void> {
  let waiting = (adding.held ?? []).filter((item) => item.recordId === recordId)
  for (let found = true; found && waiting.length > 0;) {
    found = false
    for (const item of waiting) {
      const revision = JSON.parse(item.text) as Revision
      const nodes = await adding.nodes.of(recordId)
      if (missingParents(revision, nodes).length > 0) continue
      await letGo(adding.sql, revision.revId)
      if (await isRightlySigned(adding.sql, writer, revision, nodes)) await append(adding, writer, nodes, revision, item.text, item.receivedAt)
      else await quarantineHeld(adding, revision, item)
      waiting = waiting.filter((other) => other !== item)
      adding.held = (adding.held ?? []).filter((other) => other !== item)
      found = true
    }
  }
}

/** What was held, looked at now that its parent is here, and not taken. Its device was told "held"; a person must look. */
async function quarantineHeld({ sql, random }: Adding, revision: Revision, item: HeldRevision): Promise<void> {
  const { revId, deviceId, deviceSeq, authorId, contentHash } = revision
  await quarantine(sql, {
    quarantineId: random.uuid(), deviceId, staffId: authorId, reason: 'signature-differs', bytes: item.text, revId, deviceSeq, contentHash, receivedAt: item.receivedAt,
  })
}

async function isRightlySigned(sql: Sql, writer: CaseWriter, revision: Revision, nodes: readonly LedgerNode[]): Promise<boolean> {
  if (revision.act === 'sign' || revision.act === 'settle') await writer.settle()
  return await signsItsParent(sql, revision) && await settlesItsParents(sql, revision, nodes)
}

function nodeOf({ revId, parents, act, caseId, kind }: Revision): LedgerNode {
  return { revId, parents, act, caseId, kind }
}

function missingParents(revision: Revision, nodes: readonly LedgerNode[]): string[] {
  return revision.parents.filter((parent) => !nodes.some((node) => node.revId === parent))
}

async function readRevision(sql: Sql, node: LedgerNode): Promise<Revision> {
  const text = await revisionText(sql, node.revId)
  if (text === undefined) throw new Error('a revision of the record is not in the ledger')
  return JSON.parse(text) as Revision
}

function refused(reason: QuarantineReason): Accepted {
  return { kind: 'refused', reason }
}
