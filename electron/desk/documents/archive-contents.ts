import type { ArchiveContents, ArchivedDocument } from '../../cases/archiving/events.ts'
import type { CaseDocument } from '../../cases/documents/case-document.ts'
import type { CaseState } from '../../cases/model/state.ts'
import { HallError } from '../../errors/hall-error.ts'
import type { CaseHistory } from '../cases/case-history.ts'
import type { HallParts } from '../parts.ts'
import { renderIssued, signedOn } from './render-issued.ts'

/** 归档目录: the documents that were made out, the papers that lie with the hall, the record of the case so far. */
export async function archiveContents(
  parts: Pick<HallParts, 'texts'>,
  history: CaseHistory,
  { documents, papers }: CaseState,
): Promise<ArchiveContents> {
  const listed: ArchivedDocument[] = []
  for (const document of documents) {
    const { kind, about, issued } = document
    if (!issued) continue
    const hash = await hashOf(parts, history, document)
    listed.push({ kind, about, number: issued.number, on: issued.on, ...(hash === undefined ? {} : { sha256: hash }) })
  }
  const { events } = history
  return {
    documents: listed,
    materials: papers.map(({ materialId }) => materialId),
    record: { events: events.length, hash: events.at(-1)?.hash ?? '' },
  }
}

/** Undefined where its words are gone (K374). */
async function hashOf(
  parts: Pick<HallParts, 'texts'>,
  history: CaseHistory,
  document: CaseDocument,
): Promise<string | undefined> {
  const language = document.issued?.language ?? 'zh'
  try {
    const page = await renderIssued(parts, history, document, { language, paper: 'A4' }, signedOn(history, document))
    return page.sha256
  } catch (error) {
    if (error instanceof HallError && error.code === 'K374') return undefined
    throw error
  }
}
