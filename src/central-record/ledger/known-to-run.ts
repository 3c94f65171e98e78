import type { Revision } from '../../record/revision.ts'
import type { Sql } from '../sql/database.ts'
import { addLinks, linksNear, type ChainLink } from '../sql/tables/device-chain.ts'
import { nodesOfRecords, type LedgerNode } from '../sql/tables/ledger.ts'

// What a run of revisions asks about, read at once and then kept up to date here: a query for each revision costs more than the rest of its work.

/** The rows of each record, as they stand with what this transaction added. */
export interface RecordNodes {
  /** The record's own list: whoever appends a row to the ledger adds its node. */
  of(recordId: string): Promise<LedgerNode[]>
}

/** The chain of one device around a run. Links gather here and go to the table together, by `settle`. */
export interface DeviceLinks {
  near(revision: Revision): readonly ChainLink[]
  add(revision: Revision): void
  settle(): Promise<void>
}

/** Reads the nodes of some records; of any other when first asked. */
export async function readRecordNodes(sql: Sql, recordIds: Iterable<string>): Promise<RecordNodes> {
  const known = new Map<string, LedgerNode[]>()
  async function read(ids: readonly string[]): Promise<void> {
    for (const recordId of ids) known.set(recordId, [])
    if (ids.length === 0) return
    for (const { recordId, ...node } of await nodesOfRecords(sql, ids)) known.get(recordId)?.push(node)
  }
  await read([...new Set(recordIds)])
  return {
    async of(recordId) {
      if (!known.has(recordId)) await read([recordId])
      return known.get(recordId) ?? []
    },
  }
}

/** Reads what is known of a device's revisions and their places; a revision of another device has nothing near it. */
export async function readDeviceLinks(sql: Sql, deviceId: string, revisions: readonly Revision[]): Promise<DeviceLinks> {
  const byId = new Map<string, ChainLink>()
  const byPlace = new Map<number, ChainLink>()
  let gathered: ChainLink[] = []
  function know(link: ChainLink): void {
    if (!byId.has(link.revId)) byId.set(link.revId, link)
    if (link.deviceId === deviceId && link.deviceSeq > 0) byPlace.set(link.deviceSeq, link)
  }
  const own = revisions.filter((revision) => revision.deviceId === deviceId)
  if (own.length > 0) for (const link of await linksNear(sql, deviceId, own)) know(link)
  return {
    near({ revId, deviceSeq }) {
      const near = [byId.get(revId), byPlace.get(deviceSeq - 1), byPlace.get(deviceSeq), byPlace.get(deviceSeq + 1)]
      return near.filter((link) => link !== undefined)
    },
    add({ deviceId: on, deviceSeq, revId, contentHash, prevDeviceHash }) {
      const link = { deviceId: on, deviceSeq, revId, contentHash, prevDeviceHash }
      know(link)
      gathered.push(link)
    },
    async settle() {
      const links = gathered
      gathered = []
      await addLinks(sql, links)
    },
  }
}
