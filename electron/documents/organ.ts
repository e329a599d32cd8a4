import { type Bilingual, bilingual } from '../base/bilingual.ts'
import type { CaseDocument } from '../cases/documents/case-document.ts'
import type { CaseState } from '../cases/model/state.ts'

/** To be filled in by hand. */
const BLANK = bilingual('〔　　　　　　　　〕', '[____________________]')

interface Issued {
  readonly state: Pick<CaseState, 'item'>
  readonly issued: NonNullable<CaseDocument['issued']>
}

/** 承办部门 that answers for the document. */
export function organName({ state, issued }: Issued): Bilingual {
  return issued.organ?.name ?? state.item.department
}

export function sealName(content: Issued): Bilingual {
  const { zh, en } = organName(content)
  return content.issued.organ?.seal ?? bilingual(`${zh}行政审批专用章`, `administrative approval seal of ${en}`)
}

/** 复议机关, 管辖法院 and telephones; blanks where the catalogue has none. */
export function organValues(content: Issued) {
  const { review = BLANK, court = BLANK, phone = BLANK, complaints = BLANK } = content.issued.organ ?? {}
  return { organ: organName(content), review, court, phone, complaints }
}
