import type { Bilingual } from '../../base/bilingual.ts'
import type { NoticeFault } from '../../calendar/notice-file.ts'
import { HallError } from '../../errors/hall-error.ts'

export class NoticeRefused extends HallError {
  readonly problems: readonly Bilingual[]

  constructor(code: NoticeFault, problems: readonly Bilingual[]) {
    super(code)
    this.problems = problems
  }
}
