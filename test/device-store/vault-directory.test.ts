import { expect, test } from 'vitest'
import { createVaultDirectory, type DirectoryPlace, type VaultEntry } from '../../src/device-store/vault-directory.ts'
import { NO_ATTEMPTS } from '../../src/vault/attempts.ts'

interface TestPlace extends DirectoryPlace { text: string | null; broken: boolean }

function newPlace(): TestPlace {
  return {
    text: null, broken: false,
    async read() {
      if (this.broken) throw new Error('broken')
      return this.text
    },
    async write(text) {
      if (this.broken) throw new Error('broken')
      this.text = text
    },
  }
}

function entry(vaultId: string, failures = 0): VaultEntry {
  return { place: { vaultId, owner: `owner of ${vaultId}`, deviceId: 'd' }, databaseName: `db-${vaultId}`, slots: [], attempts: { ...NO_ATTEMPTS, failures } }
}

const ids = (entries: readonly VaultEntry[]) => entries.map((one) => one.place.vaultId)

test('lists several people on one tablet, a store each, and replaces an entry of the same vault', async () => {
  const directory = createVaultDirectory([newPlace(), newPlace()])
  expect(await directory.list()).toEqual([])
  await Promise.all([directory.put(entry('sue')), directory.put(entry('steve')), directory.put(entry('sue', 2))])
  expect(ids(await directory.list()).sort()).toEqual(['steve', 'sue'])
  expect((await directory.list()).find((one) => one.place.vaultId === 'sue')?.attempts.failures).toBe(2)
  await directory.remove('sue')
  expect(ids(await directory.list())).toEqual(['steve'])
})

test('survives the loss or damage of any place but one, and mends the others', async () => {
  for (const survivor of [0, 1, 2]) {
    const places = [newPlace(), newPlace(), newPlace()] as const
    await createVaultDirectory(places).put(entry('v'))
    places.forEach((place, at) => {
      if (at !== survivor) place.text = at % 2 === 0 ? null : place.text?.replace('db-v', 'db-w') ?? null
    })
    expect((await createVaultDirectory(places).list())[0]?.databaseName).toBe('db-v')
    expect(new Set(places.map((place) => place.text)).size).toBe(1)
  }
})

test('takes the newest copy when a place was not there for a while', async () => {
  const places = [newPlace(), newPlace()] as const
  const directory = createVaultDirectory(places)
  await directory.put(entry('v', 1))
  places[0].broken = true
  await directory.put(entry('v', 2))
  places[0].broken = false
  expect((await createVaultDirectory(places).list())[0]?.attempts.failures).toBe(2)
  for (const place of places) place.broken = true
  await expect(directory.put(entry('v', 3))).rejects.toThrow('broken')
})
