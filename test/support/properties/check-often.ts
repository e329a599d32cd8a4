import fc from 'fast-check'
import { expect } from 'vitest'

export type Met = (what: string, times?: number) => void

/** How often at least. */
export type Least = Readonly<Record<string, number>>

/** An unlucky draw is no fault: it is drawn anew this often. */
const ROUNDS = 5

/** A property whose premise is rarely met would always hold; so each must be met often enough. */
export function checkOften<Given>(
  least: Least,
  property: (met: Met) => fc.IProperty<Given>,
  parameters: fc.Parameters<Given> = {},
): void {
  const counts = new Map<string, number>()
  for (let round = 0; round < ROUNDS; round++) {
    fc.assert(property(counting(counts)), ofRound(parameters, round))
    if (seldom(least, counts).length === 0) break
  }
  expect(seldom(least, counts), 'hardly met').toEqual([])
}

export async function checkOftenAsync<Given>(
  least: Least,
  property: (met: Met) => fc.IAsyncProperty<Given>,
  parameters: fc.Parameters<Given> = {},
): Promise<void> {
  const counts = new Map<string, number>()
  for (let round = 0; round < ROUNDS; round++) {
    await fc.assert(property(counting(counts)), ofRound(parameters, round))
    if (seldom(least, counts).length === 0) break
  }
  expect(seldom(least, counts), 'hardly met').toEqual([])
}

/** For a property without a premise. */
export function checkAll<Given>(property: fc.IProperty<Given>, parameters: fc.Parameters<Given> = {}): void {
  fc.assert(property, parameters)
}

export async function checkAllAsync<Given>(
  property: fc.IAsyncProperty<Given>,
  parameters: fc.Parameters<Given> = {},
): Promise<void> {
  await fc.assert(property, parameters)
}

function counting(counts: Map<string, number>): Met {
  return (what, times = 1) => {
    counts.set(what, (counts.get(what) ?? 0) + times)
  }
}

function ofRound<Given>(parameters: fc.Parameters<Given>, round: number): fc.Parameters<Given> {
  return parameters.seed === undefined ? parameters : { ...parameters, seed: parameters.seed + round }
}

function seldom(least: Least, counts: ReadonlyMap<string, number>): readonly string[] {
  return Object.entries(least).flatMap(([what, wanted]) => {
    const met = counts.get(what) ?? 0
    return met < wanted ? [`${what}: ${met} of ${wanted}`] : []
  })
}
