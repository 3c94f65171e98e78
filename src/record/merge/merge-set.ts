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
  const values: Json[] = []
  for (const id of orderOf(base, a, b)) {
    const [inBase, inA, inB] = [baseById.get(id), aById.get(id), bById.get(id)]
    const taken = inBase !== undefined && ((inA === undefined && equal(inB, inBase)) || (inB === undefined && equal(inA, inBase)))
    if (taken) continue
    const value = inBase === undefined && (inA === undefined || inB === undefined) ? (inA ?? inB) : mergeElement(id, inBase, inA, inB)
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
  // What both put in stands where the side with the lower ids has it; each side's own additions are then laid in around that.
  const inBase = new Set(ids)
  const inA = new Set(a.map(({ id }) => id))
  const added = new Set(b.map(({ id }) => id).filter((id) => inA.has(id) && !inBase.has(id)))
  const known = new Set([...ids, ...added])
  const lower = idsOf(a) <= idsOf(b) ? a : b
  const spineOfBoth = added.size === 0 ? spine : layIn(spine, [additionsBehind(lower.filter(({ id }) => known.has(id)), inBase)])
  return layIn(spineOfBoth, [additionsBehind(a, known), additionsBehind(b, known)])
}

function idsOf(side: readonly Element[]): string {
  return side.map(({ id }) => id).join('\n')
}

function layIn(spine: readonly string[], additions: readonly ReadonlyMap<string | undefined, readonly string[]>[]): readonly string[] {
  return [undefined, ...spine].flatMap((anchor) => {
    const blocks = additions.map((behind) => behind.get(anchor) ?? []).filter((block) => block.length > 0)
    blocks.sort(([one = ''], [other = '']) => (one < other ? -1 : 1))
    return anchor === undefined ? blocks.flat() : [anchor, ...blocks.flat()]
  })
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
