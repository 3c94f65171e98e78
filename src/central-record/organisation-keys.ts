import { createHash, createPublicKey, generateKeyPairSync, type JsonWebKey } from 'node:crypto'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A key of the organisation as it is given out: never the private half. */
export interface OrganisationKey {
  /** 130 hex digits, as `wire/session.ts` has it. */
  readonly hex: string
  /** 16 hex digits of its SHA-256, as people compare it. */
  readonly fingerprint: string
}

/** What each key is for: its setting, and where a demo keeps its own pair. */
export const ORGANISATION_KEYS = {
  recovery: { setting: 'RECOVERY_PUBLIC_KEY', demoFile: 'demo-recovery-key.json', about: 'Demonstration only: with the private key below, every device of this demonstration can be opened.' },
  ingest: { setting: 'INGEST_PUBLIC_KEY', demoFile: 'demo-ingest-key.json', about: 'Demonstration only: with the private key below, what children made on this demonstration’s devices can be opened.' },
  insights: { setting: 'INSIGHTS_PUBLIC_KEY', demoFile: 'demo-insights-key.json', about: 'Demonstration only: with the private key below, children’s sealed feedback in this demonstration can be read.' },
} as const
export type OrganisationKeyName = keyof typeof ORGANISATION_KEYS
/** The settings as they are given: each a public JWK or the path of one. */
export type KeySettings = { readonly [Name in OrganisationKeyName]?: string }
export type OrganisationKeys = { readonly [Name in OrganisationKeyName]?: OrganisationKey & { readonly ofDemo: boolean } }

/** The keys to give out: what is set, in a demo its own pairs in place of the rest. */
export async function findOrganisationKeys(settings: KeySettings, demoFolder: string | null): Promise<OrganisationKeys> {
  const found: { -readonly [Name in OrganisationKeyName]?: OrganisationKey & { readonly ofDemo: boolean } } = {}
  for (const name of Object.keys(ORGANISATION_KEYS) as OrganisationKeyName[]) {
    const setting = settings[name]
    if (setting !== undefined) found[name] = { ...await readKeySetting(name, setting), ofDemo: false }
    else if (demoFolder !== null) found[name] = { ...await keepDemoKey(name, demoFolder), ofDemo: true }
  }
  return found
}

/** A key's setting: a JWK (P-256), or the path of a file with one. Throws in words fit for whoever starts the server. */
export async function readKeySetting(name: OrganisationKeyName, given: string): Promise<OrganisationKey> {
  const { setting } = ORGANISATION_KEYS[name]
  const text = given.trimStart().startsWith('{') ? given : await readFile(given, 'utf8').catch(() => {
    throw new Error(`${setting} names a file that cannot be read.`)
  })
  return publicKeyOf(readJson(text), setting)
}

/**
 * A key pair of the demo's own, made once and kept in the data folder with its private half beside it: whoever has that folder can open
 * what is sealed to it. For demonstrations only.
 */
export async function keepDemoKey(name: OrganisationKeyName, dataFolder: string): Promise<OrganisationKey> {
  const { demoFile, about } = ORGANISATION_KEYS[name]
  const path = join(dataFolder, demoFile)
  const kept = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (kept !== null) return publicKeyOf((readJson(kept) as { publicKey?: unknown } | null)?.publicKey, demoFile)
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const publicKey = pair.publicKey.export({ format: 'jwk' })
  // Whole or not at all: half a key would stop every later start.
  await writeFile(`${path}.new`, `${JSON.stringify({ about, publicKey, privateKey: pair.privateKey.export({ format: 'jwk' }) }, null, 2)}\n`, { mode: 0o600 })
  await rename(`${path}.new`, path)
  return publicKeyOf(publicKey, demoFile)
}

function publicKeyOf(jwk: unknown, from: string): OrganisationKey {
  if (typeof jwk !== 'object' || jwk === null) throw new Error(`${from} holds no JSON web key.`)
  const { kty, crv, x, y, d } = jwk as Record<string, unknown>
  if (d !== undefined) throw new Error(`${from} holds a private key. Give the public key only, and keep the private one away from this server.`)
  const point = typeof x === 'string' && typeof y === 'string' ? Buffer.concat([Buffer.of(4), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]) : null
  if (kty !== 'EC' || crv !== 'P-256' || point?.length !== 65 || !isOnCurve({ kty, crv, x, y } as JsonWebKey)) throw new Error(`${from} is not a public P-256 key (kty EC, crv P-256, x, y).`)
  return { hex: point.toString('hex'), fingerprint: createHash('sha256').update(point).digest('hex').slice(0, 16) }
}

function isOnCurve(jwk: JsonWebKey): boolean {
  try {
    createPublicKey({ key: jwk, format: 'jwk' })
    return true
  } catch {
    return false
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
