import { run } from 'axe-core'
import { expect } from 'vitest'

/** Runs axe-core on the page or a part of it and expects no violation; the message names rule and element. */
export async function expectNoBarriers(within: Element | Document = document): Promise<void> {
  const { violations } = await run(within, { resultTypes: ['violations'] })
  expect(violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).join(' | ')}`)).toEqual([])
}
