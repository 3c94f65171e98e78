import { expect, test } from 'vitest'
import { createSealer } from '../../src/vault/create-sealer.ts'
import type { OpenVault } from '../../src/vault/vault.ts'

const vault: OpenVault = { place: { vaultId: 'v', owner: 'o', deviceId: 'd' }, vaultKey: crypto.getRandomValues(new Uint8Array(32)) }
const ROWS = 2_000

async function timed(work: (at: number) => Promise<unknown>): Promise<number> {
  const start = performance.now()
  for (let at = 0; at < ROWS; at += 200) await Promise.all(Array.from({ length: 200 }, (_, n) => work(at + n)))
  return performance.now() - start
}

test('a key of its own for every row costs a small multiple of encrypting alone', async () => {
  const key = await crypto.subtle.importKey('raw', vault.vaultKey, 'AES-GCM', false, ['encrypt'])
  const value = { text: 'x'.repeat(1500) }
  const sealer = createSealer(vault)
  const sealed: ArrayBuffer[] = []
  const bare = async () => crypto.subtle.encrypt({ name: 'AES-GCM', iv: crypto.getRandomValues(new Uint8Array(12)) }, key, new TextEncoder().encode(JSON.stringify(value)))
  const seal = async (at: number) => { sealed[at] = await sealer.seal({ table: 'revisions', id: String(at), caseId: String(at % 20) }, value) }
  const open = async (at: number) => { expect(await sealer.open({ table: 'revisions', id: String(at) }, sealed[at] as ArrayBuffer)).not.toBeNull() }
  await timed(bare)
  const rounds: { bareMs: number; sealMs: number; openMs: number }[] = []
  for (let round = 0; round < 5; round += 1) rounds.push({ bareMs: await timed(bare), sealMs: await timed(seal), openMs: await timed(open) })
  const ratio = (of: 'sealMs' | 'openMs') => Math.min(...rounds.map((round) => round[of])) / Math.min(...rounds.map((round) => round.bareMs))
  const ratios = { sealToEncrypting: ratio('sealMs').toFixed(1), openToEncrypting: ratio('openMs').toFixed(1) }
  console.log(JSON.stringify(ratios))
  expect(ratio('sealMs')).toBeLessThan(8)
  expect(ratio('openMs')).toBeLessThan(8)
})
