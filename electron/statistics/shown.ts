import type { Dimension } from '../store/queries/figures.ts'
import type { FigureDefinition } from './figures.ts'

/** Figures about cases have no value by material or channel. */
export function isOfMaterials(by: Dimension): boolean {
  return by === 'material' || by === 'channel'
}

export function shown({ unit }: FigureDefinition, value: number | undefined): string | number {
  if (value === undefined) return '—'
  if (unit === 'rate') return `${(value * 100).toFixed(1)}%`
  return unit === 'days' ? Math.round(value * 10) / 10 : value
}
