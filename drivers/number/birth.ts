export type BirthDoubt = 'birthInFuture' | 'bornLongAgo'

/** Years. More means a wrong entry in a register. */
const LONGEST_LIFE = 130

export function birthDoubt(birthDate: string, today: string): BirthDoubt | undefined {
  if (birthDate > today) return 'birthInFuture'
  const earliest = `${String(Number(today.slice(0, 4)) - LONGEST_LIFE).padStart(4, '0')}${today.slice(4)}`
  return birthDate < earliest ? 'bornLongAgo' : undefined
}
