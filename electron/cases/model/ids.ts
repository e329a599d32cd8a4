export type CaseId = string & { readonly CaseId: unique symbol }
export type SubjectId = string & { readonly SubjectId: unique symbol }
export type OwedId = string & { readonly OwedId: unique symbol }

/** Names its case, so that it is unique in the hall. `times`: earlier promises of it that were withdrawn. */
export function owedId(caseId: CaseId, materialId: string, times = 0): OwedId {
  return `${caseId}${times === 0 ? '' : `/${times + 1}`}:${materialId}` as OwedId
}

export function materialOfOwed(id: string): string {
  return id.slice(id.indexOf(':') + 1)
}
