/** What a birth date is of nobody who could come to a counter. */
export type BirthDoubt = 'birthInFuture' | 'bornLongAgo'

/** Nobody is known to have lived so long; a register may still say so, by a slip that was never mended. Years. */
const LONGEST_LIFE = 130

/** Both `YYYY-MM-DD`. Undefined for a date on which somebody who lives today may have been born. */
export function birthDoubt(birthDate: string, today: string): BirthDoubt | undefined {
  if (birthDate > today) return 'birthInFuture'
  const earliest = `${String(Number(today.slice(0, 4)) - LONGEST_LIFE).padStart(4, '0')}${today.slice(4)}`
  return birthDate < earliest ? 'bornLongAgo' : undefined
}
