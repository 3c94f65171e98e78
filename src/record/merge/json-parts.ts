import type { Json } from '../json.ts'

export type JsonObject = { readonly [key: string]: Json | undefined }

/** The same value with every string and key in NFC and keys in code-unit order; absent keys left out. */
export function inNormalForm(value: Json): Json {
  if (typeof value === 'string') return value.normalize('NFC')
  if (value === null || typeof value !== 'object') return value
  if (isArray(value)) return value.map(inNormalForm)
  return objectOf(Object.keys(value).map((key) => [key.normalize('NFC'), value[key] === undefined ? undefined : inNormalForm(value[key] as Json)]))
}

/** An object with keys in code-unit order; absent values left out. `__proto__` is a key like any other. */
export function objectOf(entries: readonly (readonly [string, Json | undefined])[]): JsonObject {
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined).sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0)))
}

/** Equal as JSON, both in normal form. Two absent values are equal. */
export function equal(one: Json | undefined, other: Json | undefined): boolean {
  if (one === other) return true
  if (one === undefined || other === undefined || one === null || other === null || typeof one !== 'object' || typeof other !== 'object') return false
  if (isArray(one)) return isArray(other) && one.length === other.length && one.every((value, n) => equal(value, other[n]))
  if (isArray(other)) return false
  const keys = Object.keys(one)
  return keys.length === Object.keys(other).length && keys.every((key) => Object.hasOwn(other, key) && equal(one[key], other[key]))
}

export function isArray(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A field's value, never one that every object inherits. */
export function fieldOf(object: JsonObject | undefined, key: string): Json | undefined {
  return object !== undefined && Object.hasOwn(object, key) ? object[key] : undefined
}
