/** Ids are opaque text; the brand keeps one kind from being passed for another. */
export type CaseId = string & { readonly CaseId: unique symbol }
export type SubjectId = string & { readonly SubjectId: unique symbol }
export type OwedId = string & { readonly OwedId: unique symbol }

/** An owed material's id names its case, so that it is unique in the hall. */
export function owedId(caseId: CaseId, materialId: string): OwedId {
  return `${caseId}:${materialId}` as OwedId
}
