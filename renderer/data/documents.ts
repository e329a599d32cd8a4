import type { QueryClient } from '@tanstack/react-query'
import type { DocumentKind, DocumentLanguage, DocumentPaper } from '../../electron/api/contract/documents.ts'
import { client } from './client.ts'
import { orpc } from './orpc.ts'

export const documentQueries = {
  list: (caseId: string) => orpc.documents.list.queryOptions({ input: { caseId } }),
}

/** A page to be printed, made anew for each language and paper. */
export interface PageSource {
  readonly key: readonly unknown[]
  readonly load: (form: {
    readonly language: DocumentLanguage
    readonly paper: DocumentPaper
  }) => Promise<{ readonly title: string; readonly html: string; readonly sha256?: string }>
}

/** Without `about`: the last document of its kind. */
export function caseDocument(
  queries: QueryClient,
  caseId: string,
  kind: DocumentKind,
  about: number | undefined,
): PageSource {
  return {
    key: [caseId, kind, about],
    load: async form => {
      const made = await client.documents.render({ caseId, kind, ...form, ...(about ? { about } : {}) })
      queries.invalidateQueries({ queryKey: documentQueries.list(caseId).queryKey }).catch(() => {})
      return made
    },
  }
}
