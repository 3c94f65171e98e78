/** Ends an exhaustive switch: the compiler refuses it while a member of the union is unhandled. Throws if data lied. */
export function unreachable(value: never): never {
  throw new Error(`unhandled member of a union (${typeof value})`)
}
