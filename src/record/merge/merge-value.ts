import type { Json } from '../json.ts'
import { unreachable } from '../unreachable.ts'
import { equal, fieldOf, isArray, isObject, type JsonObject, objectOf } from './json-parts.ts'
import { askWhole, type MergeRun } from './merge-run.ts'
import { elementsOf, mergeSet } from './merge-set.ts'
import { mergeText } from './merge-text.ts'
import type { Shape } from './shape.ts'

const SCALAR: Shape = { kind: 'scalar' }

/**
 * Merges one value of a body; undefined stands for absent. Values in normal form. Without a base, what one side left empty yields to
 * what the other wrote, and every other difference is asked about.
 */
export function mergeValue(
  run: MergeRun, path: readonly string[], shape: Shape, base: Json | undefined, a: Json | undefined, b: Json | undefined,
): Json | undefined {
  if (equal(a, b)) return a
  if (equal(a, base)) return b
  if (equal(b, base)) return a
  if (base === undefined && isEmpty(a) !== isEmpty(b)) return isEmpty(a) ? b : a
  switch (shape.kind) {
    case 'scalar':
      return askWhole(run, 'value', path, base, a, b)
    case 'exact-words':
      return askWhole(run, 'exact-words', path, base, a, b)
    case 'text':
      if (typeof a !== 'string' || typeof b !== 'string' || (base !== undefined && typeof base !== 'string')) return askWhole(run, 'value', path, base, a, b)
      return mergeText(run, path, base, a, b)
    case 'set':
      return mergeElements(run, path, shape.element, base, a, b)
    case 'fields':
      if (!isObject(a) || !isObject(b) || (base !== undefined && !isObject(base))) return askWhole(run, 'value', path, base, a, b)
      return mixes(shape.together ?? [], base, a, b) ? askWhole(run, 'value', path, base, a, b) : mergeFields(run, path, shape.fields, base, a, b)
    case 'variant': {
      if (!isObject(a) || !isObject(b) || (base !== undefined && !isObject(base))) return askWhole(run, 'value', path, base, a, b)
      const by = fieldOf(a, shape.by)
      const known = typeof by === 'string' && Object.hasOwn(shape.variants, by) ? shape.variants[by] : undefined
      const agreed = by === fieldOf(b, shape.by) && (base === undefined || by === fieldOf(base, shape.by))
      return known !== undefined && agreed ? mergeValue(run, path, known, base, a, b) : askWhole(run, 'value', path, base, a, b)
    }
    default:
      return unreachable(shape)
  }
}

function isEmpty(value: Json | undefined): boolean {
  return value === '' || (isArray(value) && value.length === 0)
}

/** Whether one side changed one of the fields that stand together and the other side another of them. */
function mixes(together: readonly string[], base: JsonObject | undefined, a: JsonObject, b: JsonObject): boolean {
  const differing = together.filter((field) => !equal(fieldOf(a, field), fieldOf(b, field)))
  const byA = differing.filter((field) => !equal(fieldOf(a, field), fieldOf(base, field)))
  const byB = differing.filter((field) => !equal(fieldOf(b, field), fieldOf(base, field)))
  return byA.some((field) => byB.some((other) => other !== field))
}

function mergeFields(
  run: MergeRun, path: readonly string[], fields: Readonly<Record<string, Shape>>, base: JsonObject | undefined, a: JsonObject, b: JsonObject,
): Json {
  const keys = [...new Set([...Object.keys(base ?? {}), ...Object.keys(a), ...Object.keys(b)])].sort()
  return objectOf(
    keys.map((key) => {
      const shape = Object.hasOwn(fields, key) ? (fields[key] as Shape) : SCALAR
      return [key, mergeValue(run, [...path, key], shape, fieldOf(base, key), fieldOf(a, key), fieldOf(b, key))]
    }),
  )
}

function mergeElements(
  run: MergeRun, path: readonly string[], element: Shape, base: Json | undefined, a: Json | undefined, b: Json | undefined,
): Json | undefined {
  const inBase = base === undefined ? [] : isArray(base) ? elementsOf(base) : null
  const inA = isArray(a) ? elementsOf(a) : null
  const inB = isArray(b) ? elementsOf(b) : null
  if (inBase === null || inA === null || inB === null) return askWhole(run, 'value', path, base, a, b)
  return mergeSet(inBase, inA, inB, (id, ofBase, ofA, ofB) => mergeValue(run, [...path, id], element, ofBase, ofA, ofB))
}
