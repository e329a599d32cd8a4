import { z } from 'zod'
import { caseId, procedure } from './common.ts'

export const documentKind = z.enum(['promise', 'notice', 'oneTimeNotice'])

export type DocumentKind = z.infer<typeof documentKind>

export const documents = {
  /**
   * 承诺书, 容缺受理通知书 (two copies) or 一次性告知书 as a page of its own, ready to print on A4.
   */
  render: procedure
    .route({
      method: 'GET',
      path: '/cases/{caseId}/documents/{kind}',
      tags: ['documents'],
      summary: 'A printable page',
    })
    .input(z.object({ caseId, kind: documentKind, language: z.enum(['zh', 'en']).default('zh') }))
    .output(z.object({ title: z.string(), html: z.string() })),
}
