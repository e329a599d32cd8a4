/** 公民身份号码（含港澳台居民居住证）, 外国人永久居留身份证, 统一社会信用代码, 通行证（港澳、台湾）, 护照, 户号. Kinds never match. */
export type NumberKind = 'resident' | 'foreign' | 'uscc' | 'hmtPermit' | 'passport' | 'household'

export const NUMBER_KINDS: readonly [NumberKind, ...NumberKind[]] = [
  'resident',
  'foreign',
  'uscc',
  'hmtPermit',
  'passport',
  'household',
]
