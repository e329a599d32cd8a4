import { isOfficeTask, isProof, type PromisedMaterial } from '../model/promised-material.ts'
import type { DocumentKind } from './document-kinds.ts'

export const PROMISE_KINDS = ['promise', 'proofPromise'] as const satisfies readonly DocumentKind[]

type PromiseDocument = (typeof PROMISE_KINDS)[number]

export function isPromise(kind: DocumentKind): boolean {
  return (PROMISE_KINDS as readonly DocumentKind[]).includes(kind)
}

/** What is signed: 容缺受理承诺书 for what comes later, 告知承诺书 for what a promise replaces. The first has the promise's number. */
export function promiseDocuments(
  materials: readonly Pick<PromisedMaterial, 'mode' | 'dischargedBy' | 'proof'>[],
): readonly [PromiseDocument, ...PromiseDocument[]] {
  if (!materials.some(isProof)) return ['promise']
  const comesLater = materials.some(material => !isProof(material) && !isOfficeTask(material))
  return comesLater ? PROMISE_KINDS : ['proofPromise']
}
