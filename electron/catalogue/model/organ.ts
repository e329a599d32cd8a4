import type { Bilingual } from '../../base/bilingual.ts'

/** 承办部门 as documents name it: one entry per department. */
export interface Organ {
  /** 机关全称; absent: the department's name. */
  readonly name?: Bilingual
  /** 印章名称; absent: the organ's 行政审批专用章. */
  readonly seal?: Bilingual
  /** 复议机关 (行政复议法 art. 24–28). */
  readonly review: Bilingual
  /** 管辖法院 (行政诉讼法 art. 14, 18). */
  readonly court: Bilingual
  /** 咨询电话. */
  readonly phone?: string
  /** 投诉电话. */
  readonly complaints?: string
}
