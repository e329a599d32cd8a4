import type { CaseState } from '../model/state.ts'

/** 证照 to be made before anything is handed over. */
export function lacksCertificate({ item, certificate }: Pick<CaseState, 'item' | 'certificate'>): boolean {
  return item.certificate !== undefined && certificate === undefined
}
