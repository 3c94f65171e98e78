import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { createSealer } from '../../src/vault/create-sealer.ts'
import type { OpenVault } from '../../src/vault/vault.ts'
import { seededRandom } from './seeded-random.ts'

const vault: OpenVault = { place: { vaultId: 'v1', owner: 'o1', deviceId: 'd1' }, vaultKey: seededRandom(7)(32) }
const note = { text: 'She said: “I like it when we bake.”', seen: true, parts: [1, null, 'é'] }
const place = { table: 'revisions', id: 'a', caseId: 'case-1', version: '3' }

test('opens what it sealed, for a case and for the person, values and bytes', async () => {
  const sealer = createSealer(vault)
  expect(await sealer.open(place, await sealer.seal(place, note))).toEqual(note)
  expect(await sealer.open({ table: 'settings', id: 's' }, await sealer.seal({ table: 'settings', id: 's' }, note))).toEqual(note)
  const picture = Uint8Array.from({ length: 300_000 }, (_, at) => at % 251)
  expect(await sealer.openBytes(place, await sealer.sealBytes(place, picture))).toEqual(picture)
  expect(await sealer.openBytes(place, await sealer.sealBytes(place, new Uint8Array(0)))).toHaveLength(0)
  await expect(sealer.seal(place, undefined)).rejects.toThrow()
})

test('opens after a restart with nothing but the vault key, without being told the case', async () => {
  const sealed = await createSealer(vault).seal({ table: 'revisions', id: 'a', caseId: 'case-1' }, note)
  expect(await createSealer({ ...vault, vaultKey: vault.vaultKey.slice() }).open({ table: 'revisions', id: 'a' }, sealed)).toEqual(note)
})

test('does not open elsewhere, as an older version, as another kind, in another vault, or with another key', async () => {
  const sealer = createSealer(vault)
  const sealed = await sealer.seal(place, note)
  expect(await sealer.open({ ...place, table: 'outbox' }, sealed)).toBeNull()
  expect(await sealer.open({ ...place, id: 'b' }, sealed)).toBeNull()
  expect(await sealer.open({ ...place, version: '4' }, sealed)).toBeNull()
  expect(await sealer.open({ table: place.table, id: place.id }, sealed)).toBeNull()
  expect(await sealer.openBytes(place, sealed)).toBeNull()
  // No way of cutting table, id and version differently gives the same bytes.
  expect(await sealer.open({ table: 'revisionsa', id: '', version: '3' }, await sealer.seal({ table: 'revisions', id: 'a', version: '3' }, note))).toBeNull()
  expect(await createSealer({ ...vault, place: { ...vault.place, vaultId: 'v2' } }).open(place, sealed)).toBeNull()
  expect(await createSealer({ ...vault, vaultKey: seededRandom(8)(32) }).open(place, sealed)).toBeNull()
})

test('fails closed at every flipped bit, every cut and every exchange of parts', async () => {
  const sealer = createSealer(vault)
  const sealed = new Uint8Array(await sealer.seal(place, note))
  for (let byte = 0; byte < sealed.length; byte += 1) {
    const flipped = sealed.slice()
    flipped[byte] = (flipped[byte] as number) ^ (1 << (byte % 8))
    expect(await sealer.open(place, flipped.buffer), `byte ${byte}`).toBeNull()
  }
  for (const length of [0, 1, 60, 61, 104, 105, sealed.length - 1]) expect(await sealer.open(place, sealed.slice(0, length).buffer)).toBeNull()
  const other = new Uint8Array(await sealer.seal({ ...place, caseId: 'case-2' }, note))
  const exchanged = sealed.slice()
  exchanged.set(other.subarray(1, 61), 1)
  expect(await sealer.open(place, exchanged.buffer)).toBeNull()
  expect(await sealer.open(place, 'not bytes' as unknown as ArrayBuffer)).toBeNull()
})

test('never seals twice alike, and shows only a size bucket', async () => {
  const sealer = createSealer(vault)
  const [one, two] = [await sealer.seal(place, note), await sealer.seal(place, note)]
  expect(hash(one)).not.toBe(hash(two))
  const sizes = new Set<number>()
  for (let length = 0; length < 700; length += 7) sizes.add((await sealer.seal(place, 'x'.repeat(length))).byteLength - 105)
  expect([...sizes].sort((a, b) => a - b)).toEqual([256, 512, 768])
  expect((await sealer.seal(place, 'x'.repeat(9000))).byteLength - 105).toBe(12_288)
})

test('gives blind ids that differ by purpose and by vault, and are the same after a restart', async () => {
  const blind = await createSealer(vault).blind('case', 'id-1')
  expect(blind).toMatch(/^[0-9a-f]{32}$/)
  expect(await createSealer(vault).blind('case', 'id-1')).toBe(blind)
  expect(await createSealer(vault).blind('drawing', 'id-1')).not.toBe(blind)
  expect(await createSealer(vault).blind('cas', 'eid-1')).not.toBe(blind)
  expect(await createSealer({ ...vault, vaultKey: seededRandom(9)(32) }).blind('case', 'id-1')).not.toBe(blind)
})

test('writes the format that devices in use have on disk', async () => {
  const sealer = createSealer(vault, seededRandom(42))
  const sealed = await sealer.seal(place, note)
  // Format 1: if this changes, rows already written no longer open; write a format 2 beside it instead.
  expect([sealed.byteLength, hash(sealed)]).toMatchInlineSnapshot(`
    [
      361,
      "e45a983f71f5e1727b6201a453dc6953fa01157d1f2a9503071ff8d6b5bec845",
    ]
  `)
  expect(await sealer.blind('case', 'id-1')).toMatchInlineSnapshot(`"1061ecb1412079ff654a91893d9a604c"`)
})

function hash(bytes: ArrayBuffer): string {
  return createHash('sha256').update(new Uint8Array(bytes)).digest('hex')
}
