/** 统一社会信用代码, GB 32100-2015: no I, O, S, V, Z. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const WEIGHTS = Array.from(
  { length: 17 },
  (_, i) => [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28][i] ?? 0,
)

/**
 * 登记管理部门 with its 机构类别: 机构编制, 外交, 司法行政, 文化, 民政, 旅游, 宗教, 工会, 工商, 中央军委改革和编制办公室, 农业, 其他.
 * GB 32100 with its amendment of 2016 (osuse.cn/post/10002590.html); 99 is in some lists only.
 */
const OFFICES = new Set(
  ['1 1239', '2 19', '3 123459', '4 19', '5 1239', '6 129', '7 129', '8 19', '9 1239', 'A 19', 'N 1239', 'Y 1'].flatMap(
    line => [...line.slice(2)].map(kind => line.charAt(0) + kind),
  ),
)

/** Some genuine codes fail the check: warn, never refuse. */
export type UsccCheck = 'valid' | 'checkFails' | 'malformed'

export function checkUscc(code: string): UsccCheck {
  if (code.length !== 18 || [...code].some(character => !ALPHABET.includes(character))) return 'malformed'
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * ALPHABET.indexOf(code[i] ?? ''), 0)
  const check = ALPHABET[(31 - (sum % 31)) % 31]
  return check === code[17] ? 'valid' : 'checkFails'
}

export function hasKnownOffice(code: string): boolean {
  return OFFICES.has(code.slice(0, 2))
}
