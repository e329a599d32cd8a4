/**
 * What the reader that is open now has shown that it cannot do. It is not asked again: a module without a command may
 * answer nothing at all, and every such question then costs its time-out.
 */
export interface Abilities {
  /** ReadNewAppMsg (30 03) is answered. */
  newAddress: boolean
  /** ReadBaseFPMsg (30 10) is known. */
  fingerprints: boolean
}

export function allAbilities(): Abilities {
  return { newAddress: true, fingerprints: true }
}
