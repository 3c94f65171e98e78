import type { Json } from '../json.ts'
import { equal, fieldOf, isObject } from './json-parts.ts'

type Element = { readonly id: string; readonly value: Json }
export type MergeElement = (id: string, base: Json | undefined, a: Json | undefined, b: Json | undefined) => Json | undefined

/** The elements of a set with their identity; null if it is no set: an element without one, or two with the same. */
export function elementsOf(values: readonly Json[]): readonly Element[] | null {
  const elements: Element[] = []
  const seen = new Set<string>()
  for (const value of values) {
    const id = isObject(value) ? fieldOf(value, 'id') : value
    if (typeof id !== 'string' || seen.has(id)) return null
    seen.add(id)
    elements.push({ id, value })
  }
  return elements
}

/**
 * Merges sets by identity. What one side added comes in, what one side took out goes, what both changed goes to `mergeElement`.
 * Order: the base's, or the one side's that changed it; an addition stays behind the element it was put behind, in its author's order;
 * where both added at one place the block with the lower first id comes first.
 */
export function mergeSet(base: readonly Element[], a: readonly Element[], b: readonly Element[], mergeElement: MergeElement): readonly Json[] {
  const baseById = byId(base)
  const aById = byId(a)
  const bById = byId(b)
  const merged = new Map<string, Json>()
  for (const id of new Set([...baseById.keys(), ...aById.keys(), ...bById.keys()])) {
    const [inBase, inA, inB] = [baseById.get(id), aById.get(id), bById.get(id)]
    if (inBase !== undefined && ((inA === undefined && equal(inB, inBase)) || (inB === undefined && equal(inA, inBase)))) continue
    const value = equal(inA, inB) ? inA : inBase === undefined && (inA === undefined || inB === undefined) ? (inA ?? inB) : mergeElement(id, inBase, inA, inB)
    if (value !== undefined) merged.set(id, value)
  }
  const values: Json[] = []
  for (const id of orderOf(base, a, b)) {
    const value = merged.get(id)
    if (value !== undefined) values.push(value)
  }
  return values
}

function byId(elements: readonly Element[]): ReadonlyMap<string, Json> {
  return new Map(elements.map(({ id, value }) => [id, value]))
}

function orderOf(base: readonly Element[], a: readonly Element[], b: readonly Element[]): readonly string[] {
  const ids = base.map(({ id }) => id)
  const movedByA = moved(ids, a)
  const movedByB = moved(ids, b)
  const spine = movedByA && !movedByB ? reordered(ids, a) : movedByB && !movedByA ? reordered(ids, b) : ids
  const known = new Set(ids)
  const behindA = additionsBehind(a, known)
  const behindB = additionsBehind(b, known)
  const order: string[] = []
  const placed = new Set<string>()
  for (const anchor of [undefined, ...spine]) {
    if (anchor !== undefined) order.push(anchor)
    const blocks = [behindA.get(anchor) ?? [], behindB.get(anchor) ?? []].sort((one, other) => ((one[0] ?? '') < (other[0] ?? '') ? -1 : 1))
    for (const id of blocks.flat()) {
      if (placed.has(id)) continue
      placed.add(id)
      order.push(id)
    }
  }
  return order
}

/** Whether a side put the base's elements that it kept into another order. */
function moved(ids: readonly string[], side: readonly Element[]): boolean {
  const places = new Map(ids.map((id, place) => [id, place]))
  let last = -1
  for (const { id } of side) {
    const place = places.get(id)
    if (place === undefined) continue
    if (place < last) return true
    last = place
  }
  return false
}

/** The base's elements in a side's order; one that the side took out stays behind its neighbour. */
function reordered(ids: readonly string[], side: readonly Element[]): readonly string[] {
  const kept = new Set(side.map(({ id }) => id))
  const behind = new Map<string | undefined, string[]>()
  let anchor: string | undefined
  for (const id of ids) {
    if (kept.has(id)) anchor = id
    else behind.set(anchor, [...(behind.get(anchor) ?? []), id])
  }
  const known = new Set(ids)
  const order = [...(behind.get(undefined) ?? [])]
  for (const { id } of side) if (known.has(id)) order.push(id, ...(behind.get(id) ?? []))
  return order
}

function additionsBehind(side: readonly Element[], known: ReadonlySet<string>): ReadonlyMap<string | undefined, readonly string[]> {
  const behind = new Map<string | undefined, string[]>()
  let anchor: string | undefined
  for (const { id } of side) {
    if (known.has(id)) anchor = id
    else behind.set(anchor, [...(behind.get(anchor) ?? []), id])
  }
  return behind
}
