import { z } from 'zod'
import { DOCUMENT_KINDS } from '../../cases/documents/document-kinds.ts'
import { bilingual, caseId, commandId, isoDate, procedure } from './common.ts'

export const documentKind = z.enum(DOCUMENT_KINDS)

export const documentLanguage = z.enum(['zh', 'en', 'both'])
export const documentPaper = z.enum(['A4', '80mm'])

export const documentView = z.object({
  kind: documentKind,
  title: bilingual,
  /** Version of the case; absent: a new one would show the case as it is. */
  about: z.int().optional(),
  /** `due`: the hall must tell it in writing. `issued`: was made out. `onRequest`: can be made at any time. */
  state: z.enum(['due', 'issued', 'onRequest']),
  number: z.string().optional(),
  on: isoDate.optional(),
  textVersion: z.string().optional(),
  language: documentLanguage.optional(),
  copies: z.int(),
  /** 归档代码. */
  archive: z.string().optional(),
})

export type DocumentKind = z.infer<typeof documentKind>
export type DocumentLanguage = z.infer<typeof documentLanguage>
export type DocumentPaper = z.infer<typeof documentPaper>
export type DocumentView = z.infer<typeof documentView>

export const documents = {
  list: procedure
    .route({
      method: 'GET',
      path: '/cases/{caseId}/documents',
      tags: ['documents'],
      summary: 'Documents that were made out or can be',
    })
    .input(z.object({ caseId }))
    .output(z.array(documentView)),
  /** The first call makes the document out; later calls give the same one, in either language and on either paper. */
  render: procedure
    .route({
      method: 'POST',
      path: '/cases/{caseId}/documents/{kind}',
      tags: ['documents'],
      summary: 'A printable page',
    })
    .input(
      z.object({
        caseId,
        kind: documentKind,
        about: z.int().min(1).optional(),
        language: documentLanguage.default('zh'),
        paper: documentPaper.default('A4'),
        commandId: commandId.exactOptional(),
      }),
    )
    .output(
      z.object({
        title: z.string(),
        html: z.string(),
        number: z.string(),
        /** Of the page in UTF-8; a drawn signature names it. */
        sha256: z.string(),
      }),
    ),
}
