import type { CreditAnswer } from '../cases/model/credit-answer.ts'
import { type CreditFaultCode, FAULTS } from '../errors/codes.ts'
import type { CreditSource } from './source.ts'

export function unavailable(code: CreditFaultCode): Extract<CreditAnswer, { status: 'UNAVAILABLE' }> {
  const { zh, en } = FAULTS[code]
  return { status: 'UNAVAILABLE', code, reason: { zh: `${zh}（${code}）`, en: `${en} (${code})` } }
}

/** For a hall without a credit service. */
export const NO_SOURCE: CreditSource = { query: async () => unavailable('C209') }

/** Where there are sources, and none answers for the kind of subject or for what the item asks. */
export const NO_SUCH_SOURCE: CreditSource = { query: async () => unavailable('C210') }
