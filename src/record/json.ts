/** A JSON value; what a record body is made of. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined }

/**
 * The one byte form of a JSON value: keys in code-unit order, no spaces, strings in NFC, absent keys left out.
 * Hashes and comparisons use it, so that device and server agree bit for bit. Throws on a number that JSON cannot hold.
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error('a number that JSON cannot hold')
    return JSON.stringify(value)
  }
  if (typeof value === 'string') return JSON.stringify(value.normalize('NFC'))
  if (isJsonArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const keys = Object.keys(value).filter((key) => value[key] !== undefined).sort()
  return `{${keys.map((key) => `${JSON.stringify(key.normalize('NFC'))}:${canonicalJson(value[key] as Json)}`).join(',')}}`
}

/** Whether two JSON values are the same once in canonical form. */
export function sameJson(a: Json, b: Json): boolean {
  return a === b || canonicalJson(a) === canonicalJson(b)
}

function isJsonArray(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}
