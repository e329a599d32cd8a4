import { z } from 'zod'
import { bilingual, procedure } from './common.ts'
import { documentLanguage, documentPaper } from './documents.ts'

/** Of the department in charge of the item; without one, of the hall. */
const itemCode = z.string().max(100).exactOptional()

export const privacyText = z.object({ version: z.string(), title: bilingual, paragraphs: z.array(bilingual) })

export type PrivacyTextView = z.infer<typeof privacyText>

/** 个人信息处理告知书 (个人信息保护法 art. 17). That it was shown in a case: cases.showPrivacyNotice. */
export const privacy = {
  notice: procedure
    .route({ method: 'GET', path: '/privacy-notice', tags: ['privacy'], summary: 'The privacy notice in force' })
    .input(z.object({ itemCode }))
    .output(privacyText),
  blank: procedure
    .route({ method: 'GET', path: '/privacy-notice/page', tags: ['privacy'], summary: 'The notice to be printed' })
    .input(z.object({ itemCode, language: documentLanguage.default('zh'), paper: documentPaper.default('A4') }))
    .output(z.object({ title: z.string(), html: z.string() })),
}
