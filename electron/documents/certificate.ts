import { bilingual } from '../base/bilingual.ts'
import { validityText } from '../cases/certificate/certificate.ts'
import type { DocumentContent } from './content.ts'
import { dated } from './dates.ts'
import type { Field } from './definition.ts'

/** 证照名称, 编号, 发证日期, 有效期, 份数; empty until it is made. */
export function certificateFields(content: DocumentContent<never>): readonly Field[] {
  const { certificate } = content.state.certificate ?? {}
  if (!certificate) return []
  const { name, number, issuedOn, copies } = certificate
  return [
    [bilingual('证照名称', 'Certificate'), name],
    [bilingual('证照编号', 'Its number'), number],
    [bilingual('发证日期', 'Issued on'), dated(content, issuedOn)],
    [bilingual('有效期', 'Valid'), validityText(certificate, date => dated(content, date))],
    [bilingual('份数', 'Copies'), String(copies)],
  ]
}
