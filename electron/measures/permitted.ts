/** An entry of the catalogue of permitted measures (全国失信惩戒措施基础清单). */
export interface PermittedMeasure {
  /** 序号. */
  readonly id: string
  /** 惩戒措施. */
  readonly name: string
  /** 惩戒内容. */
  readonly content: string
  /** 惩戒对象. */
  readonly against: string
  /** 法规政策依据, one by one. */
  readonly bases: readonly string[]
  /** 实施主体. */
  readonly organ: string
}

/** As an administrator imported it; the next one replaces it. */
export interface PermittedCatalogue {
  /** As in 2025年版. */
  readonly edition: string
  readonly file: string
  readonly entries: readonly PermittedMeasure[]
}
