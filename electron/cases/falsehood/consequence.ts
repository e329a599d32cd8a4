/** What a falsehood leads to: 不予受理, 不予许可, 撤销许可. */
export type Consequence = 'notAccepted' | 'refused' | 'revoked'

export type FalsehoodOutcome = 'untrue' | 'untrueRefused' | 'grantRevoked'
