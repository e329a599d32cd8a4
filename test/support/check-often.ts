import fc from 'fast-check'
import { expect } from 'vitest'

/** Says that a run has come to what the property speaks of. */
export type Met<Premise extends string> = (what: Premise, times?: number) => void

/**
 * Checks a property, and that its runs came to what it speaks of, each at least so often: a property whose premise is hardly
 * ever met holds whatever is wrong.
 */
export function checkOften<Premise extends string, Given>(
  least: Readonly<Record<Premise, number>>,
  property: (met: Met<Premise>) => fc.IProperty<Given>,
  parameters: fc.Parameters<Given> = {},
): void {
  const counts = new Map<string, number>()
  fc.assert(property(counting(counts)), parameters)
  expectOften(least, counts)
}

/** The same for a property that waits. */
export async function checkOftenAsync<Premise extends string, Given>(
  least: Readonly<Record<Premise, number>>,
  property: (met: Met<Premise>) => fc.IAsyncProperty<Given>,
  parameters: fc.Parameters<Given> = {},
): Promise<void> {
  const counts = new Map<string, number>()
  await fc.assert(property(counting(counts)), parameters)
  expectOften(least, counts)
}

function counting(counts: Map<string, number>): Met<string> {
  return (what, times = 1) => counts.set(what, (counts.get(what) ?? 0) + times)
}

function expectOften(least: Readonly<Record<string, number>>, counts: ReadonlyMap<string, number>): void {
  const seldom = Object.entries(least).flatMap(([what, wanted]) => {
    const met = counts.get(what) ?? 0
    return met < wanted ? [`${what}: ${met} of ${wanted}`] : []
  })
  expect(seldom, 'hardly met').toEqual([])
}
