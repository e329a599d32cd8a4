/** 统一社会信用代码, GB 32100-2015: 18 characters without I, O, S, V, Z; the last one is a check character. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const WEIGHTS = Array.from(
  { length: 17 },
  (_, i) => [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28][i] ?? 0,
)

/**
 * 登记管理部门 with its 机构类别, the first two characters: 机构编制, 外交, 司法行政, 文化, 民政, 旅游, 宗教, 工会, 工商, 中央军委改革和
 * 编制办公室, 农业, 其他. From the standard with its amendment of 2016, as public pages and programs list it
 * (osuse.cn/post/10002590.html); 9 for 其他 of 工商 is in some lists only.
 */
const OFFICES = new Set(
  ['1 1239', '2 19', '3 123459', '4 19', '5 1239', '6 129', '7 129', '8 19', '9 1239', 'A 19', 'N 1239', 'Y 1'].flatMap(
    line => [...line.slice(2)].map(kind => line.charAt(0) + kind),
  ),
)

/** A genuine code may fail the check (some were issued so): a warning for a person, never a refusal. */
export type UsccCheck = 'valid' | 'checkFails' | 'malformed'

export function checkUscc(code: string): UsccCheck {
  if (code.length !== 18 || [...code].some(character => !ALPHABET.includes(character))) return 'malformed'
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * ALPHABET.indexOf(code[i] ?? ''), 0)
  const check = ALPHABET[(31 - (sum % 31)) % 31]
  return check === code[17] ? 'valid' : 'checkFails'
}

/** Whether a code begins as an office begins those that it gives out. */
export function hasKnownOffice(code: string): boolean {
  return OFFICES.has(code.slice(0, 2))
}
