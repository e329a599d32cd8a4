import { isOfficeTask, isProof, type PromisedMaterial } from '../model/promised-material.ts'
import type { DocumentKind } from './document-kinds.ts'

type PromiseDocument = Extract<DocumentKind, 'promise' | 'proofPromise'>

/** What is signed: 容缺受理承诺书 for what comes later, 告知承诺书 for what a promise replaces. The first has the promise's number. */
export function promiseDocuments(
  materials: readonly Pick<PromisedMaterial, 'mode' | 'dischargedBy' | 'proof'>[],
): readonly [PromiseDocument, ...PromiseDocument[]] {
  if (!materials.some(isProof)) return ['promise']
  const comesLater = materials.some(material => !isProof(material) && !isOfficeTask(material))
  return comesLater ? ['promise', 'proofPromise'] : ['proofPromise']
}
