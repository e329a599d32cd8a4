import type { CreditAnswer } from '../cases/model/credit-answer.ts'
import { type CreditFaultCode, FAULTS } from '../errors/codes.ts'
import type { CreditSource } from './source.ts'

/** The grade is unknown, and this is why. */
export function unavailable(code: CreditFaultCode): Extract<CreditAnswer, { status: 'UNAVAILABLE' }> {
  const { zh, en } = FAULTS[code]
  return { status: 'UNAVAILABLE', code, reason: { zh: `${zh}（${code}）`, en: `${en} (${code})` } }
}

/** A hall without a credit service: every grade is unknown, and a person decides. */
export const NO_SOURCE: CreditSource = { query: async () => unavailable('C209') }
