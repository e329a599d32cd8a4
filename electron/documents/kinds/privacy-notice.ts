import { paragraph } from '../content.ts'
import { type DocumentDefinition, SEAL } from '../definition.ts'
import { PRIVACY_SLOTS, privacyValues } from '../privacy.ts'

/** 个人信息处理告知书 (个人信息保护法 art. 17). */
export const privacyNotice: DocumentDefinition<'privacyNotice'> = {
  signatures: [SEAL],
  textKey: () => 'privacyNotice',
  body: content => {
    const { privacy } = content.issued
    return privacy ? PRIVACY_SLOTS.map(slot => paragraph(content, slot, privacyValues(privacy))) : []
  },
}
