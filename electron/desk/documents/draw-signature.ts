import type { DocumentLanguage, DocumentPaper, DrawnSignature } from '../../cases/documents/events.ts'
import { isPromise } from '../../cases/documents/promise-documents.ts'
import type { CaseId } from '../../cases/model/ids.ts'
import { signatureImage } from '../../documents/signature-image.ts'
import { HallError } from '../../errors/hall-error.ts'
import { historyOf } from '../cases/case-history.ts'
import type { HallParts } from '../parts.ts'
import { renderIssued } from './render-issued.ts'

export interface SignatureInput {
  /** PNG in base64. */
  readonly png: string
  readonly documentSha256: string
}

const LANGUAGES: readonly DocumentLanguage[] = ['zh', 'en', 'both']
const PAPERS: readonly DocumentPaper[] = ['A4', '80mm']

/** Throws K371 if the promise was not shown with that hash, K372 or K373 for the picture. */
export async function drawnSignature(
  parts: HallParts,
  caseId: CaseId,
  promiseNumber: string,
  { png, documentSha256 }: SignatureInput,
): Promise<DrawnSignature> {
  const image = signatureImage(png)
  const { state } = await parts.desk.load(caseId)
  const promise = state.documents.find(({ kind, issued }) => isPromise(kind) && issued?.number === promiseNumber)
  if (!promise) throw new HallError('K371', promiseNumber)
  const history = await historyOf(parts, caseId)
  for (const language of LANGUAGES) {
    for (const paper of PAPERS) {
      const { sha256 } = await renderIssued(parts, history, promise, { language, paper })
      if (sha256 === documentSha256) return { by: 'handler', documentSha256, language, paper, image }
    }
  }
  throw new HallError('K371', promiseNumber)
}
