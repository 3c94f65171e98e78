import { createHash } from 'node:crypto'
import { nowOf, type Clock } from '../clock.ts'
import { tellNews } from '../poke/tell-news.ts'
import type { Database } from '../sql/database.ts'
import { addAudit } from '../sql/tables/audit.ts'
import { peopleOfCase, teamSeesPicture } from '../sql/tables/concerned.ts'
import { partsOf, pictureReceived, pictureRow, type PictureRow } from '../sql/tables/pictures.ts'
import { checkPicture } from './check-picture.ts'
import type { PictureStore } from './picture-store.ts'

export interface PictureDeps { readonly database: Database; readonly clock: Clock; readonly pictures: PictureStore }
/** `not-clean`: the bytes are as sent, but no picture of the record: undecodable, or with metadata. */
export type Received = 'received' | 'hash-differs' | 'not-clean'

/**
 * Ends a picture whose last byte is here: hashes all of it, looks at it again, and only then counts it as received.
 * Bytes that prove wrong are thrown away, so that the next attempt starts afresh.
 */
export async function receivePicture(deps: PictureDeps, row: PictureRow, by: { staffId: string; deviceId: string }): Promise<Received> {
  const bytes = await deps.pictures.read(row.caseId, row.sha256)
  const at = nowOf(deps.clock)
  if (createHash('sha256').update(bytes).digest('hex') !== row.sha256) {
    await deps.pictures.restart(row.caseId, row.sha256)
    return 'hash-differs'
  }
  const parts = await deps.database.transaction({ kind: 'system', at }, (sql) => partsOf(sql, row.caseId, row.sha256))
  const check = await checkPicture(bytes, row.mime, parts)
  if (check !== 'good') {
    await deps.pictures.restart(row.caseId, row.sha256)
    return 'not-clean'
  }
  const concerned = await deps.database.transaction({ kind: 'system', at }, async (sql) => {
    await pictureReceived(sql, row.caseId, row.sha256, at)
    await addAudit(sql, { stream: row.caseId, ...by, what: 'picture-received', facts: { sha256: row.sha256, bytes: row.bytes }, at })
    return peopleOfCase(sql, row.caseId, await teamSeesPicture(sql, row.caseId, row.sha256), at)
  })
  tellNews(deps.database, { staffIds: concerned, fromDeviceId: by.deviceId })
  return 'received'
}

/** How far a picture has come. One whose bytes are all here but whose end was cut short by a stop is ended now. */
export async function pictureProgress(
  deps: PictureDeps, caseId: string, sha256: string, by: { staffId: string; deviceId: string },
): Promise<{ row: PictureRow; offset: number } | undefined> {
  const row = await deps.database.transaction({ kind: 'system', at: nowOf(deps.clock) }, (sql) => pictureRow(sql, caseId, sha256))
  if (!row) return undefined
  if (row.receivedAt !== null) return { row, offset: row.bytes }
  let offset = await deps.pictures.size(caseId, sha256)
  if (offset === undefined) {
    await deps.pictures.begin(caseId, sha256)
    offset = 0
  }
  if (offset < row.bytes) return { row, offset }
  return (await receivePicture(deps, row, by)) === 'received' ? { row, offset: row.bytes } : { row, offset: 0 }
}
