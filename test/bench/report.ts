/** One figure of a benchmark: what it is, what it is held against, and the limit, where one is stated. */
export interface Figure {
  readonly name: string
  readonly value: string
  /** Against a peer that was measured in the same run. */
  readonly ratio?: number
  readonly limit?: { readonly kind: 'atMost' | 'atLeast'; readonly ratio: number }
}

/** What a piece of work on files cost its process: its most memory, MiB, and the longest time in which nothing else was done, ms. */
export function memoryAndPause(
  { before, peak, longest }: { readonly before: number; readonly peak: number; readonly longest: number },
  most: { readonly mib: number; readonly ms: number },
): Figure[] {
  return [
    {
      name: `  most memory of its process (${before.toFixed(0)} MiB before), of ${most.mib} MiB`,
      value: `${peak.toFixed(0)} MiB`,
      ratio: peak / most.mib,
      limit: { kind: 'atMost', ratio: 1 },
    },
    pause('its process', longest, most.ms),
  ]
}

/** The longest time in which whoever is named did one thing and could do nothing else, ms. */
export function pause(whose: string, longest: number, most: number): Figure {
  return {
    name: `  longest time in which nothing else could be done, ${whose}, of ${most} ms`,
    value: `${longest.toFixed(0)} ms`,
    ratio: longest / most,
    limit: { kind: 'atMost', ratio: 1 },
  }
}

/** Prints figures as a table. A limit that is missed is marked and fails nothing: machines are noisy. */
export function print(title: string, figures: readonly Figure[]): void {
  console.log(`\n${title}`)
  for (const { name, value, ratio, limit } of figures) {
    const held = ratio === undefined ? '' : `  ratio ${ratio.toFixed(3)}`
    console.log(
      `  ${name.padEnd(84)} ${value.padStart(18)}${held}${limit ? `  ${verdict(ratio ?? Number.NaN, limit)}` : ''}`,
    )
  }
}

function verdict(ratio: number, limit: NonNullable<Figure['limit']>): string {
  const met = limit.kind === 'atMost' ? ratio <= limit.ratio : ratio >= limit.ratio
  return `limit ${limit.kind === 'atMost' ? '≤' : '≥'} ${limit.ratio} ${met ? 'met' : 'MISSED'}`
}

/** The value below which that fraction lies: 0 the least, 0.5 the median, 1 the greatest. */
export function quantile(values: readonly number[], fraction: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(Math.floor(sorted.length * fraction), sorted.length - 1)] ?? Number.NaN
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
