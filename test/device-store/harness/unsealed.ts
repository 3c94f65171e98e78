import type { Sealer } from '../../../src/vault/sealer.ts'

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** A sealer that seals nothing: only to prove that a search of the disk would find words if they lay there in clear. */
export const unsealed: Sealer = {
  seal: async (_place, value) => encoder.encode(JSON.stringify(value)).buffer,
  open: async (_place, sealed) => JSON.parse(decoder.decode(sealed)) as unknown,
  sealBytes: async (_place, bytes) => bytes.slice().buffer,
  openBytes: async (_place, sealed) => new Uint8Array(sealed),
  blind: async (what, id) => `${what}-${id}`,
}
