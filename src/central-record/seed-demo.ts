import { CENTRAL_RECORD } from '../record/ids.ts'
import type { CasePackBody, ConfidentialContactBody } from '../record/case-pack.ts'
import type { Staff } from '../record/staff.ts'
import { nowOf, type Clock } from './clock.ts'
import { writeCentral, type CentralWords } from './ledger/write-central.ts'
import type { PictureStore } from './pictures/picture-store.ts'
import type { Database, Sql } from './sql/database.ts'
import { addCase, allocate, nameOnRestrictedCase } from './sql/tables/cases.ts'
import { pictureReceived, startPicture } from './sql/tables/pictures.ts'
import { addStaff, addTeam, isEmpty } from './sql/tables/people.ts'

/** A team of the demo. */
export interface DemoTeam { readonly teamId: string; readonly name: string }
/** One case of the demo, as it stands in the record on the first day. */
export interface DemoCase {
  readonly caseId: string
  readonly teamId: string
  readonly restricted?: boolean
  /** For a restricted case: who may see it. */
  readonly named?: readonly string[]
  readonly allocations: readonly { readonly staffId: string; readonly from: string; readonly to?: string }[]
  readonly pack: { readonly recordId: string; readonly revId: string; readonly body: CasePackBody }
  readonly contacts: readonly { readonly recordId: string; readonly revId: string; readonly body: ConfidentialContactBody }[]
  /** Earlier notes and what stands beside them, in order. */
  readonly revisions: readonly CentralWords[]
}
/** A picture that the demo's records name, with its bytes. */
export interface DemoPicture { readonly caseId: string; readonly staffId: string; readonly sha256: string; readonly mime: string; readonly bytes: Uint8Array }
export interface Demo { readonly pictures?: readonly DemoPicture[]; readonly teams: readonly DemoTeam[]; readonly staff: readonly Staff[]; readonly cases: readonly DemoCase[] }

/** Fills an empty record with the demo, in one transaction. Whether it did. */
export async function seedDemo(database: Database, clock: Clock, demo: Demo, pictures?: PictureStore): Promise<boolean> {
  const at = nowOf(clock)
  return database.transaction({ kind: 'system', at }, async (sql) => {
    if (!(await isEmpty(sql))) return false
    for (const team of demo.teams) await addTeam(sql, team.teamId, team.name)
    for (const staff of demo.staff) await addStaff(sql, staff)
    for (const one of demo.cases) {
      await addCase(sql, one.caseId, one.teamId, one.restricted ?? false)
      for (const staffId of one.named ?? []) await nameOnRestrictedCase(sql, one.caseId, staffId)
      for (const { staffId, from, to } of one.allocations) await allocate(sql, one.caseId, staffId, from, to)
      const { pack, contacts, revisions, caseId } = one
      await writeCentral(sql, caseId, [
        { ...pack, caseId, kind: 'case-pack', act: 'add', capturedAt: at },
        ...contacts.map((contact) => ({ ...contact, caseId, kind: 'confidential-contact' as const, act: 'add' as const, capturedAt: at })),
        ...revisions,
      ], at)
    }
    if (pictures) for (const picture of demo.pictures ?? []) await keepPicture(sql, pictures, picture, at)
    return true
  })
}

/** Bytes first: a row says that they are here. Bytes left over from a start that broke off are replaced. */
async function keepPicture(sql: Sql, pictures: PictureStore, { caseId, sha256, mime, bytes, staffId }: DemoPicture, at: string): Promise<void> {
  await pictures.restart(caseId, sha256)
  await pictures.append(caseId, sha256, (async function* () { yield bytes })())
  await startPicture(sql, { caseId, sha256, bytes: bytes.byteLength, mime, staffId, deviceId: CENTRAL_RECORD, at })
  await pictureReceived(sql, caseId, sha256, at)
}
