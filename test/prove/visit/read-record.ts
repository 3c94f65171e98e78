import { createHash, randomUUID } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { LedgerRow } from '../../../src/record/revision.ts'
import { REQUESTED_BY } from '../../../src/wire/headers.ts'
import { picturePath } from '../../../src/wire/pictures.ts'
import { PROTOCOL_VERSION } from '../../../src/wire/protocol-version.ts'
import type { EscrowItem, PullReply } from '../../../src/wire/pull.ts'
import type { HelloReply } from '../../../src/wire/session.ts'

/** What one person may read in the central record, asked for by its own words and not through any screen. */
export interface RecordReading {
  readonly staffId: string
  readonly rows: readonly LedgerRow[]
  readonly escrow: readonly EscrowItem[]
  /** Bytes of a picture, or null where this person gets none. */
  readonly picture: (caseId: string, sha256: string) => Promise<Buffer | null>
}

/** Signs in as a demo person on a device of its own and pulls all that they may see. */
export async function readRecord(origin: string, name: string): Promise<RecordReading> {
  const hello = (await (await fetch(`${origin}/api/hello`, { headers: { 'x-nonce': randomUUID() } })).json()) as HelloReply
  const person = hello.demoStaff?.find((one) => one.name === name)
  if (!person) throw new Error(`${name} is not in the demo`)
  const deviceId = randomUUID()
  const json = { 'content-type': 'application/json', [REQUESTED_BY.name]: REQUESTED_BY.value, origin }
  const signedIn = await fetch(`${origin}/api/session`, { method: 'POST', headers: json, body: JSON.stringify({ staffId: person.id, deviceId }) })
  if (!signedIn.ok) throw new Error(`sign-in answered ${signedIn.status}`)
  const cookie = signedIn.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ')
  const rows: LedgerRow[] = []
  const escrow: EscrowItem[] = []
  const cursors: Record<string, number> = {}
  for (let more = true; more;) {
    const request = { protocol: PROTOCOL_VERSION, deviceId, epoch: hello.epoch, cursors, limit: 1000, stillOnDevice: { notes: 0, pictures: 0, drafts: 0 } }
    const reply = await fetch(`${origin}/api/pull`, {
      method: 'POST', headers: { ...json, cookie, 'content-encoding': 'gzip' }, body: new Uint8Array(gzipSync(JSON.stringify(request))),
    })
    if (!reply.ok) throw new Error(`pull answered ${reply.status}`)
    const page = (await reply.json()) as PullReply
    for (const part of page.pages) {
      rows.push(...part.rows)
      cursors[part.caseId] = part.throughSeq
    }
    escrow.splice(0, escrow.length, ...page.escrow)
    more = page.more
  }
  return {
    staffId: person.id,
    rows,
    escrow,
    async picture(caseId, sha256) {
      const reply = await fetch(`${origin}${picturePath(caseId, sha256)}`, { headers: { cookie } })
      return reply.ok ? Buffer.from(await reply.arrayBuffer()) : null
    },
  }
}

/** SHA-256 of bytes in lower-case hex. */
export function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** The picture files that a reading's drawings and photographs name. */
export function picturesNamed(rows: readonly LedgerRow[]): { readonly caseId: string; readonly sha256: string; readonly bytes: number }[] {
  return rows.flatMap(({ revision: { caseId, kind, body } }) => {
    if (kind !== 'drawing' && kind !== 'photograph') return []
    const refs = [body['picture'], body['strokes'], body['original']] as readonly ({ readonly sha256: string; readonly bytes: number } | undefined)[]
    return refs.filter((ref) => ref !== undefined).map(({ sha256, bytes }) => ({ caseId, sha256, bytes }))
  })
}

