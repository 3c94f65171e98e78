import { generateKeyPairSync } from 'node:crypto'
import { afterEach, expect, test } from 'vitest'
import { readKeySetting } from '../../src/central-record/organisation-keys.ts'
import { openPgliteDatabase } from '../../src/central-record/sql/pglite-database.ts'
import type { Database } from '../../src/central-record/sql/database.ts'
import type { StaffId } from '../../src/record/ids.ts'
import type { Network } from '../../src/sync/network.ts'
import { openTestRecord, seededRandom, steve } from '../central-record/setup/test-record.ts'
import { recordNetwork } from './setup/record-network.ts'
import { recordClock } from './setup/signed-in.ts'
import { PASSPHRASE, startTestDevice, talk } from './setup/test-device.ts'

const opened: Database[] = []
afterEach(async () => { for (const database of opened.splice(0)) await database.close() })

const newKey = () => readKeySetting('recovery', JSON.stringify(generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' })))

/** A network whose owner puts a key of their own into what the record gives out. */
function giveOut(inner: Network, key: () => string | undefined): Network {
  return {
    async send(request) {
      const reply = await inner.send(request)
      const hex = key()
      if (hex === undefined || request.path !== '/api/hello' || reply.kind !== 'answer') return reply
      const said = JSON.parse(new TextDecoder().decode(reply.body)) as object
      return { ...reply, body: new TextEncoder().encode(JSON.stringify({ ...said, recoveryKey: hex })).buffer }
    },
  }
}

async function newDevice(recoveryKey?: string) {
  const database = await openPgliteDatabase()
  opened.push(database)
  const record = await openTestRecord(database, recoveryKey === undefined ? {} : { recoveryKey })
  let swapped: string | undefined
  const network = giveOut(recordNetwork(record), () => swapped)
  const device = await startTestDevice({ network, clock: recordClock(record), random: seededRandom(7) })
  return { device, swap: (hex: string | undefined) => { swapped = hex } }
}

test('a device is sealed to the key whose fingerprint its owner was shown, whatever the network says afterwards', async () => {
  const [ours, thiefs] = await Promise.all([newKey(), newKey()])
  const { device, swap } = await newDevice(ours.hex)
  expect(await device.api.signIn(steve.id as StaffId)).toMatchObject({ hasVault: false, recovery: { kind: 'organisation', fingerprint: ours.fingerprint, demo: true } })
  swap(thiefs.hex)
  expect(await device.api.setUpVault(PASSPHRASE)).toEqual({ kind: 'open' })
  expect(device.disk.entry?.recoveryKey?.fingerprint).toBe(ours.fingerprint)

  await talk(device)
  await expect.poll(async () => (await device.api.status()).findings).toEqual([{ kind: 'other-recovery-key', sealedTo: ours.fingerprint, givenOut: thiefs.fingerprint }])
  expect(device.events).toContainEqual({ kind: 'changed', topics: ['status'] })
  expect(device.disk.entry?.recoveryKey?.fingerprint).toBe(ours.fingerprint)
})

test('a key swapped at set-up is noticed as soon as the real one is heard', async () => {
  const [ours, thiefs] = await Promise.all([newKey(), newKey()])
  const { device, swap } = await newDevice(ours.hex)
  swap(thiefs.hex)
  expect(await device.api.signIn(steve.id as StaffId)).toMatchObject({ recovery: { fingerprint: thiefs.fingerprint } })
  await device.api.setUpVault(PASSPHRASE)
  swap(undefined)
  await talk(device)
  await expect.poll(async () => (await device.api.status()).findings).toEqual([{ kind: 'other-recovery-key', sealedTo: thiefs.fingerprint, givenOut: ours.fingerprint }])
})

test('without a key the person is told that nobody can recover the device; the same key again is no news', async () => {
  const without = await newDevice()
  expect(await without.device.api.signIn(steve.id as StaffId)).toMatchObject({ hasVault: false, recovery: { kind: 'nobody' } })
  await without.device.api.setUpVault(PASSPHRASE)
  expect(without.device.disk.entry?.recoveryKey).toBeUndefined()

  const { device } = await newDevice((await newKey()).hex)
  await device.api.signIn(steve.id as StaffId)
  await device.api.setUpVault(PASSPHRASE)
  await talk(device)
  expect((await device.api.status()).findings).toEqual([])
})

test('what is no point on the curve is refused before anything is set up', async () => {
  const { device, swap } = await newDevice()
  swap(`04${'00'.repeat(64)}`)
  expect(await device.api.signIn(steve.id as StaffId)).toMatchObject({ kind: 'refused' })
  expect(await device.api.setUpVault(PASSPHRASE)).toEqual({ kind: 'locked' })
})
