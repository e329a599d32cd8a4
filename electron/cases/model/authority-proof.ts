/** 营业执照, 登记信息 (of a 法定代表人); 监护证明 (of an adult's guardian); 监护人签署的委托书 (of a minor's agent). */
export const AUTHORITY_PROOFS = ['licence', 'registry', 'guardianship', 'guardianAuthority'] as const

export type AuthorityProof = (typeof AUTHORITY_PROOFS)[number]

/** `nothing` corrects a proof that was recorded by mistake. */
export const AUTHORITY_SEEN = [...AUTHORITY_PROOFS, 'nothing'] as const

export type AuthoritySeen = (typeof AUTHORITY_SEEN)[number]
