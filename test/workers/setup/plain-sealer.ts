import type { Sealer, SealPlace } from '../../../src/vault/sealer.ts'
import { sha256Text } from '../../../src/record/content-hash.ts'

/** A sealer without keys, for tests of what lies above it: it binds rows to their place as the real one does, and hides nothing. */
export function plainSealer(): Sealer {
  const encoder = new TextEncoder()
  const decoder = new TextDecoder()
  const headOf = (place: SealPlace) => `${place.table}|${place.id}\n`
  const seal = (place: SealPlace, bytes: Uint8Array): ArrayBuffer => {
    const head = encoder.encode(headOf(place))
    const out = new Uint8Array(head.length + bytes.length)
    out.set(head)
    out.set(bytes, head.length)
    return out.buffer
  }
  const open = (place: SealPlace, sealed: ArrayBuffer): Uint8Array<ArrayBuffer> | null => {
    const head = headOf(place)
    const bytes = new Uint8Array(sealed)
    return decoder.decode(bytes.subarray(0, head.length)) === head ? bytes.slice(head.length) : null
  }
  return {
    seal: async (place, value) => seal(place, encoder.encode(JSON.stringify(value))),
    async open(place, sealed) {
      const bytes = open(place, sealed)
      return bytes === null ? null : JSON.parse(decoder.decode(bytes)) as unknown
    },
    sealBytes: async (place, bytes) => seal(place, bytes),
    openBytes: async (place, sealed) => open(place, sealed),
    blind: async (what, id) => sha256Text(`${what}|${id}`).slice(0, 32),
  }
}
