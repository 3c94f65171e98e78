import type { Sql } from '../database.ts'

/** What a picture is in the record that shows it. `original` is the untouched file of a photograph. */
export type PicturePart = 'strokes' | 'picture' | 'original'
export interface PicturePlace {
  readonly caseId: string
  readonly sha256: string
  readonly revId: string
  readonly visitId: string
  readonly part: PicturePart
  readonly escrowed: boolean
}

/** Notes what a revision shows, in one statement however many pictures it names. */
export async function addPicturePlaces(sql: Sql, of: Omit<PicturePlace, 'sha256' | 'part'>, shown: readonly Pick<PicturePlace, 'sha256' | 'part'>[]): Promise<void> {
  if (shown.length === 0) return
  await sql(
    `insert into picture_places (case_id, sha256, rev_id, visit_id, part, escrowed)
     select $1, shown.sha256, $2, $3, shown.part, $4 from unnest($5::text[], $6::text[]) as shown (sha256, part) on conflict do nothing`,
    [of.caseId, of.revId, of.visitId, of.escrowed, shown.map(({ sha256 }) => sha256), shown.map(({ part }) => part)])
}

/** What the case's records say that this picture is. */
export async function partsOf(sql: Sql, caseId: string, sha256: string): Promise<PicturePart[]> {
  const rows = await sql<{ part: PicturePart }>('select distinct part from picture_places where case_id = $1 and sha256 = $2', [caseId, sha256])
  return rows.map((row) => row.part)
}

export interface PictureRow {
  readonly caseId: string
  readonly sha256: string
  readonly bytes: number
  readonly mime: string
  /** Null until the last byte came and the hash held. */
  readonly receivedAt: string | null
}

export interface NewPicture { readonly caseId: string; readonly sha256: string; readonly bytes: number; readonly mime: string; readonly staffId: string; readonly deviceId: string; readonly at: string }

/** Notes that a picture is on its way. One that is here already stays as it is. As system. */
export async function startPicture(sql: Sql, picture: NewPicture): Promise<void> {
  await sql(
    `insert into pictures (case_id, sha256, bytes, mime, staff_id, device_id, started_at) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (case_id, sha256) do nothing`,
    [picture.caseId, picture.sha256, picture.bytes, picture.mime, picture.staffId, picture.deviceId, picture.at])
}

/** Begins a picture afresh, with a new length: the bytes so far were not what they were said to be. As system. */
export async function restartPicture(sql: Sql, picture: NewPicture): Promise<void> {
  await sql(
    `update pictures set bytes = $3, mime = $4, staff_id = $5, device_id = $6, started_at = $7
     where case_id = $1 and sha256 = $2 and received_at is null`,
    [picture.caseId, picture.sha256, picture.bytes, picture.mime, picture.staffId, picture.deviceId, picture.at])
}

export async function pictureReceived(sql: Sql, caseId: string, sha256: string, at: string): Promise<void> {
  await sql('update pictures set received_at = $3 where case_id = $1 and sha256 = $2 and received_at is null', [caseId, sha256, at])
}

/** A picture's row: as staff only if the policies show it, as system always. */
export async function pictureRow(sql: Sql, caseId: string, sha256: string): Promise<PictureRow | undefined> {
  const rows = await sql<{ case_id: string; sha256: string; bytes: number; mime: string; received_at: Date | null }>(
    'select case_id, sha256, bytes, mime, received_at from pictures where case_id = $1 and sha256 = $2', [caseId, sha256])
  const row = rows[0]
  return row && { caseId: row.case_id, sha256: row.sha256, bytes: row.bytes, mime: row.mime, receivedAt: row.received_at?.toISOString() ?? null }
}
