import type { Dimension } from '../store/queries/figures.ts'
import type { FigureDefinition } from './figures.ts'

/** Cases are not of one material or one channel: their figures have no value there. */
export function isOfMaterials(by: Dimension): boolean {
  return by === 'material' || by === 'channel'
}

/** A figure as files have it; — where there is nothing to divide by. */
export function shown({ unit }: FigureDefinition, value: number | undefined): string | number {
  if (value === undefined) return '—'
  if (unit === 'rate') return `${(value * 100).toFixed(1)}%`
  return unit === 'days' ? Math.round(value * 10) / 10 : value
}
