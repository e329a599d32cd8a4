/** Ids are opaque text; the brand keeps one kind from being passed for another. */
export type CaseId = string & { readonly CaseId: unique symbol }
export type SubjectId = string & { readonly SubjectId: unique symbol }
export type OwedId = string & { readonly OwedId: unique symbol }

/**
 * An owed material's id names its case, so that it is unique in the hall. `times`: how often the case has promised it
 * before, and withdrawn the promise.
 */
export function owedId(caseId: CaseId, materialId: string, times = 0): OwedId {
  return `${caseId}${times === 0 ? '' : `/${times + 1}`}:${materialId}` as OwedId
}

/** The material that an owed material's id speaks of. */
export function materialOfOwed(id: string): string {
  return id.slice(id.indexOf(':') + 1)
}
