import fc from 'fast-check'
import type * as z from 'zod/mini'

interface Def {
  readonly type: string
  readonly options?: readonly z.ZodMiniType[]
  readonly shape?: Readonly<Record<string, z.ZodMiniType>>
  readonly innerType?: z.ZodMiniType
  readonly element?: z.ZodMiniType
  readonly values?: readonly unknown[]
  readonly entries?: Readonly<Record<string, string>>
}

const UUIDS = ['1b4e28ba-2fa1-4d2e-8c6f-5b1f0f7a9d11', '1b4e28ba-2fa1-4d2e-8c6f-5b1f0f7a9d12', '1b4e28ba-2fa1-4d2e-8c6f-5b1f0f7a9d13']

/** Values of a schema: few different ids and names, so that actions meet the things that others made. */
export function actionsOf(schema: z.ZodMiniType): fc.Arbitrary<unknown> {
  const valid = (value: unknown) => schema.safeParse(value).success
  return valuesOf(schema).filter(valid)
}

function valuesOf(schema: z.ZodMiniType): fc.Arbitrary<unknown> {
  const def = schema._zod.def as unknown as Def
  switch (def.type) {
    // Each kind of action as often as the next, however hard it is to make one.
    case 'union': return fc.oneof(...(def.options ?? []).map((option) => valuesOf(option).filter((value) => option.safeParse(value).success)))
    case 'object': return fc.record(Object.fromEntries(Object.entries(def.shape ?? {}).map(([key, inner]) => [key, valuesOf(inner)])), { requiredKeys: requiredOf(def) })
    case 'optional': return valuesOf(def.innerType as z.ZodMiniType)
    case 'nullable': return fc.option(valuesOf(def.innerType as z.ZodMiniType))
    case 'array': return fc.array(valuesOf(def.element as z.ZodMiniType), { maxLength: 3 })
    case 'literal': return fc.constantFrom(...(def.values ?? []))
    case 'enum': return fc.constantFrom(...Object.values(def.entries ?? {}))
    case 'boolean': return fc.boolean()
    case 'number': return fc.integer({ min: -1, max: 12 })
    case 'string': return fc.oneof(fc.constantFrom(...UUIDS), fc.constantFrom('1', 'school', 'home', 'wake-up', 'happy'), fc.constantFrom('2026-11-23T14:05:00.000Z'), fc.string({ maxLength: 12 }))
    default: throw new Error(`a form this test does not know: ${def.type}`)
  }
}

function requiredOf(def: Def): string[] {
  return Object.entries(def.shape ?? {}).filter(([, inner]) => (inner._zod.def as unknown as Def).type !== 'optional').map(([key]) => key)
}
