/** 特别程序; days are working days. */
export const PROCEDURES = [
  ['expertReview', '需要专家评审', 45],
  ['inspection', '需要现场检验', 30],
  ['appraisal', '需要鉴定', 15],
  ['hearing', '申请人要求听证', 10],
] as const

export type Procedure = (typeof PROCEDURES)[number][0]
