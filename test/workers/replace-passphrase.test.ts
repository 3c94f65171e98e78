import { expect, test, vi } from 'vitest'
import { createVaultDirectory, type DirectoryPlace, type VaultEntry } from '../../src/device-store/vault-directory.ts'
import { NO_ATTEMPTS } from '../../src/vault/attempts.ts'
import { createVault, openVault } from '../../src/vault/vault.ts'
import { replacePassphrase } from '../../src/workers/device/replace-passphrase.ts'
import { tryPassphrase } from '../../src/workers/device/try-passphrase.ts'

// Each try costs what a guess costs a thief.
vi.setConfig({ testTimeout: 120_000 })

const OLD = 'apple river candle stone'
const NEW = 'velvet harbour pencil moss'
const place = { vaultId: 'vault', owner: 'steve', deviceId: 'tablet' }
const clock = { at: 1_000_000, nowMs: () => clock.at }

interface TestPlace extends DirectoryPlace { text: string | null; full: boolean }

function newPlace(text: string | null = null): TestPlace {
  return {
    text, full: false,
    async read() { return this.text },
    async write(written) {
      if (this.full) throw new DOMException('full', 'QuotaExceededError')
      this.text = written
    },
  }
}

async function setUp() {
  const { vault, slots } = await createVault({ place, passphrase: OLD })
  const places = [newPlace(), newPlace(), newPlace()] as const
  const directory = createVaultDirectory(places)
  const entry: VaultEntry = { place, databaseName: 'rows', slots: [...slots, { type: 'recovery', version: 1, recoveryKeyId: 'k', ephemeral: 'e', wrapped: 'w' }], attempts: NO_ATTEMPTS }
  await directory.put(entry)
  return { vault, places, directory }
}

test('new words open the same vault, the old ones no longer do, and the organisation’s way in stays', async () => {
  const { vault, directory, places } = await setUp()
  expect(await replacePassphrase(directory, clock, OLD, NEW)).toEqual({ kind: 'changed', everywhere: true })
  for (const { text } of places) {
    const [entry] = await createVaultDirectory([newPlace(text)]).list()
    const slots = entry?.slots ?? []
    expect(slots.map((slot) => slot.type).sort()).toEqual(['passphrase', 'recovery'])
    expect(entry?.databaseName).toBe('rows')
  }
  const slots = (await directory.list())[0]?.slots ?? []
  expect(await openVault(place, slots, NEW)).toEqual({ kind: 'open', vault })
  expect(await openVault(place, slots, OLD)).toEqual({ kind: 'wrong-passphrase' })
})

test('a kill in the middle leaves the old words or the new ones, never neither', async () => {
  const { directory, places } = await setUp()
  const before = places[0].text
  const oldSlots = (await directory.list())[0]?.slots
  await replacePassphrase(directory, clock, OLD, NEW)
  const after = places[0].text
  const newSlots = (await directory.list())[0]?.slots
  // Each place as a kill may leave it: not yet written, half written, written.
  const torn = `${after?.slice(0, 90)}${before?.slice(90)}`
  for (const a of [before, torn, after]) for (const b of [before, torn, after]) for (const c of [before, torn, after]) {
    const left = [a, b, c]
    if (left.every((text) => text === torn)) continue
    const found = (await createVaultDirectory(left.map((text) => newPlace(text))).list())[0]?.slots
    expect(found).toEqual(left.includes(after) ? newSlots : oldSlots)
  }
})

test('wrong present words change nothing, are counted as at unlock, and the third makes the next one wait', async () => {
  const { directory } = await setUp()
  for (const waitMs of [0, 0, 2_000]) expect(await replacePassphrase(directory, clock, 'not these words', NEW)).toEqual({ kind: 'wrong-passphrase', waitMs })
  expect(await replacePassphrase(directory, clock, OLD, NEW)).toMatchObject({ kind: 'wrong-passphrase', waitMs: 2_000 })
  clock.at += 2_001
  expect(await tryPassphrase(directory, clock, OLD)).toMatchObject({ kind: 'open' })
  expect(await replacePassphrase(directory, clock, OLD, NEW)).toMatchObject({ kind: 'changed' })
  expect((await directory.list())[0]?.attempts).toEqual(NO_ATTEMPTS)
})

test('a place that does not take the new words is told; if none does, the old words hold', async () => {
  const { directory, places } = await setUp()
  places[1].full = true
  expect(await replacePassphrase(directory, clock, OLD, NEW)).toEqual({ kind: 'changed', everywhere: false })
  for (const each of places) each.full = true
  expect(await replacePassphrase(directory, clock, NEW, OLD)).toEqual({ kind: 'no-room' })
  expect(await tryPassphrase(createVaultDirectory(places), clock, NEW)).toMatchObject({ kind: 'open' })
})

test('a wrong try at another window does not bring the old words back', async () => {
  const { directory, places } = await setUp()
  const elsewhere = createVaultDirectory(places)
  const [wrong, changed] = await Promise.all([tryPassphrase(elsewhere, clock, 'not these words'), replacePassphrase(directory, clock, OLD, NEW)])
  expect([wrong.kind, changed.kind]).toEqual(['wrong-passphrase', 'changed'])
  expect(await tryPassphrase(createVaultDirectory(places), clock, NEW)).toMatchObject({ kind: 'open' })
})
