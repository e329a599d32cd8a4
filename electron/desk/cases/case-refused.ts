import type { Refusal } from '../../cases/model/decision.ts'
import { HallError } from '../../errors/hall-error.ts'

export class CaseRefused extends HallError {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.code, refusal.about?.map(about => about.zh).join('、'))
    this.refusal = refusal
  }
}
