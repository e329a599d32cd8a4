export const BEHAVIOURS = ['normal', 'slow', 'down', 'wrong', 'unsigned', 'garbage'] as const

export type BehaviourKind = (typeof BEHAVIOURS)[number]

export interface Behaviour {
  readonly kind: BehaviourKind
  /** For `slow`, ms. */
  readonly ms: number
}

export function isBehaviour(value: unknown): value is { behaviour: BehaviourKind; ms?: number } {
  if (typeof value !== 'object' || value === null || !('behaviour' in value)) return false
  const ms = 'ms' in value ? value.ms : 0
  return BEHAVIOURS.some(kind => kind === value.behaviour) && typeof ms === 'number' && ms >= 0 && ms <= 60_000
}
