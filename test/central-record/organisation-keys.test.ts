import { generateKeyPairSync } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { findOrganisationKeys, keepDemoKey, ORGANISATION_KEYS, readKeySetting } from '../../src/central-record/organisation-keys.ts'
import { openRecoverySlot } from '../../src/vault/hpke/open-recovery-slot.ts'
import { readRecoveryKey } from '../../src/vault/recovery-key.ts'
import type { RecoverySlot } from '../../src/vault/slots.ts'
import { createVault } from '../../src/vault/vault.ts'
import { OrganisationPublicKey } from '../../src/wire/session.ts'

vi.setConfig({ testTimeout: 60_000 })

const DEMO_FILE = ORGANISATION_KEYS.recovery.demoFile
let folder: string
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'doorstep-recovery-')) })
afterAll(() => rm(folder, { recursive: true, force: true }))

const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const publicKey = pair.publicKey.export({ format: 'jwk' })

test('the setting is a public key, or the path of one, and both ends give it the same fingerprint', async () => {
  const path = join(folder, 'recovery.json')
  await writeFile(path, JSON.stringify(publicKey))
  const given = await readKeySetting('recovery', JSON.stringify(publicKey))
  expect(await readKeySetting('recovery', path)).toEqual(given)
  expect(OrganisationPublicKey.parse(given.hex)).toBe(given.hex)
  expect((await readRecoveryKey(given.hex))?.fingerprint).toBe(given.fingerprint)
})

test('a private key, another curve, a point off the curve or no key at all stops the start in plain words', async () => {
  const y = `${String(publicKey.y).startsWith('A') ? 'B' : 'A'}${String(publicKey.y).slice(1)}`
  const wrong: readonly (readonly [string, RegExp])[] = [
    [JSON.stringify(pair.privateKey.export({ format: 'jwk' })), /private key/],
    [JSON.stringify(generateKeyPairSync('ec', { namedCurve: 'P-384' }).publicKey.export({ format: 'jwk' })), /not a public P-256 key/],
    [JSON.stringify({ ...publicKey, y }), /not a public P-256 key/],
    ['{}', /not a public P-256 key/],
    ['{', /no JSON web key/],
    [join(folder, 'not-there.json'), /cannot be read/],
  ]
  for (const [setting, words] of wrong) await expect(readKeySetting('recovery', setting)).rejects.toThrow(words)
})

test('a demo makes its key pair once, keeps it to itself, and what it opens is the vault sealed to it', async () => {
  const made = await keepDemoKey('recovery', folder)
  expect(await keepDemoKey('recovery', folder)).toEqual(made)
  expect((await stat(join(folder, DEMO_FILE))).mode & 0o077).toBe(0)

  const recoveryKey = await readRecoveryKey(made.hex)
  if (!recoveryKey) throw new Error('the demo key is none')
  const place = { vaultId: 'v1', owner: 'o1', deviceId: 'd1' }
  const { vault, slots } = await createVault({ place, passphrase: 'one two three four', recoveryPublicKey: recoveryKey.publicKey })
  const slot = slots.find((one): one is RecoverySlot => one.type === 'recovery')
  if (!slot) throw new Error('no recovery slot')
  expect(slot.recoveryKeyId).toBe(made.fingerprint)
  const kept = JSON.parse(await readFile(join(folder, DEMO_FILE), 'utf8')) as { readonly privateKey: JsonWebKey }
  const privateKey = await crypto.subtle.importKey('jwk', kept.privateKey, { name: 'ECDH', namedCurve: 'P-256' }, false, ['deriveBits'])
  expect(await openRecoverySlot(slot, { privateKey, publicKey: recoveryKey.publicKey }, place)).toEqual(vault.vaultKey)
})

test('a damaged demo key is never replaced without a word: devices are sealed to it', async () => {
  await writeFile(join(folder, DEMO_FILE), '{')
  await expect(keepDemoKey('recovery', folder)).rejects.toThrow(DEMO_FILE)
})

test('a demo gives out three keys, each a pair of its own in a file of its own; what is set is given out as it is', async () => {
  const demo = await mkdtemp(join(folder, 'demo-'))
  const keys = await findOrganisationKeys({ insights: JSON.stringify(publicKey) }, demo)
  const { recovery, ingest, insights } = keys
  expect([recovery?.ofDemo, ingest?.ofDemo, insights?.ofDemo]).toEqual([true, true, false])
  expect(new Set([recovery?.hex, ingest?.hex, insights?.hex]).size).toBe(3)
  expect(insights?.hex).toBe((await readKeySetting('insights', JSON.stringify(publicKey))).hex)
  expect((await readdir(demo)).sort()).toEqual(['demo-ingest-key.json', 'demo-recovery-key.json'])
  expect(await findOrganisationKeys({}, null)).toEqual({})
  await expect(findOrganisationKeys({ ingest: '{}' }, null)).rejects.toThrow('INGEST_PUBLIC_KEY')
})
