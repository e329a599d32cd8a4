/**
 * What a subject's number is: numbers of different kinds never meet. 公民身份号码（含港澳台居民居住证）, 外国人永久居留身份证,
 * 统一社会信用代码, 港澳居民来往内地通行证或台湾居民来往大陆通行证, 护照, 户号.
 */
export type NumberKind = 'resident' | 'foreign' | 'uscc' | 'hmtPermit' | 'passport' | 'household'

export const NUMBER_KINDS: readonly [NumberKind, ...NumberKind[]] = [
  'resident',
  'foreign',
  'uscc',
  'hmtPermit',
  'passport',
  'household',
]
