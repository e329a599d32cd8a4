/** 统一社会信用代码, GB 32100-2015: 18 characters without I, O, S, V, Z; the last one is a check character. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const WEIGHTS = Array.from(
  { length: 17 },
  (_, i) => [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28][i] ?? 0,
)

/** A genuine code may fail the check (some were issued so): a warning for a person, never a refusal. */
export type UsccCheck = 'valid' | 'checkFails' | 'malformed'

export function checkUscc(code: string): UsccCheck {
  if (code.length !== 18 || [...code].some(character => !ALPHABET.includes(character))) return 'malformed'
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * ALPHABET.indexOf(code[i] ?? ''), 0)
  const check = ALPHABET[(31 - (sum % 31)) % 31]
  return check === code[17] ? 'valid' : 'checkFails'
}
