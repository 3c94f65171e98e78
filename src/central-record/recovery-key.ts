import { createHash, createPublicKey, generateKeyPairSync, type JsonWebKey } from 'node:crypto'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The organisation's recovery key as it is given out: never the private half. */
export interface RecoveryPublicKey {
  /** 130 hex digits, as `wire/session.ts` has it. */
  readonly hex: string
  /** 16 hex digits of its SHA-256, as devices show it. */
  readonly fingerprint: string
}

export const DEMO_KEY_FILE = 'demo-recovery-key.json'

/** The setting RECOVERY_PUBLIC_KEY: a JWK (P-256), or the path of a file with one. Throws in words fit for whoever starts the server. */
export async function readRecoveryKeySetting(setting: string): Promise<RecoveryPublicKey> {
  const text = setting.trimStart().startsWith('{') ? setting : await readFile(setting, 'utf8').catch(() => {
    throw new Error('RECOVERY_PUBLIC_KEY names a file that cannot be read.')
  })
  return publicKeyOf(readJson(text), 'RECOVERY_PUBLIC_KEY')
}

/**
 * The demo's own key pair, made once and kept in the data folder with its private half beside it: whoever has that folder can open
 * every device of the demo. For demonstrations only.
 */
export async function keepDemoRecoveryKey(dataFolder: string): Promise<RecoveryPublicKey> {
  const path = join(dataFolder, DEMO_KEY_FILE)
  const kept = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (kept !== null) return publicKeyOf((readJson(kept) as { publicKey?: unknown } | null)?.publicKey, DEMO_KEY_FILE)
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const publicKey = pair.publicKey.export({ format: 'jwk' })
  const about = 'Demonstration only: with the private key below, every device of this demonstration can be opened.'
  // Whole or not at all: half a key would stop every later start.
  await writeFile(`${path}.new`, `${JSON.stringify({ about, publicKey, privateKey: pair.privateKey.export({ format: 'jwk' }) }, null, 2)}\n`, { mode: 0o600 })
  await rename(`${path}.new`, path)
  return publicKeyOf(publicKey, DEMO_KEY_FILE)
}

function publicKeyOf(jwk: unknown, from: string): RecoveryPublicKey {
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
