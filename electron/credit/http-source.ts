import type { CreditAnswer } from '../cases/model/credit-answer.ts'
import type { CreditFaultCode } from '../errors/codes.ts'
import { SignedHttpClient } from '../signed-http/client.ts'
import type { SignedHttpFailure, SignedHttpOptions, SignedHttpProtocol } from '../signed-http/options.ts'
import type { CreditQuery, CreditSource } from './source.ts'
import { subjectDigest } from './subject-digest.ts'
import { unavailable } from './unavailable.ts'
import { GRADE_PATH, type GradeAnswer, gradeAnswerSchema } from './wire.ts'

/** `refused` concerns one query, not the service. */
const PROTOCOL: SignedHttpProtocol = { path: GRADE_PATH, longestAnswer: 64 * 1024, uncounted: ['refused'] }

const CODES: Readonly<Record<SignedHttpFailure, CreditFaultCode>> = {
  unreachable: 'C201',
  timeout: 'C202',
  leftAlone: 'C203',
  unsigned: 'C204',
  outdated: 'C205',
  foreign: 'C205',
  garbled: 'C206',
  refused: 'C207',
  busy: 'C208',
}

/** Rejects answers about another subject. */
export class HttpCreditSource implements CreditSource {
  readonly #client: SignedHttpClient

  constructor(options: SignedHttpOptions, clock: () => number = Date.now) {
    this.#client = new SignedHttpClient(options, PROTOCOL, clock)
  }

  async query(query: CreditQuery): Promise<CreditAnswer> {
    const asked = await this.#client.ask({
      body: query,
      schema: gradeAnswerSchema,
      doubt: answer => doubtOf(answer, query),
    })
    if (!asked.ok) return unavailable(CODES[asked.failure])
    const { requestId: _request, subjectDigest: _about, ...answer } = asked.answer
    return answer
  }
}

function doubtOf(answer: GradeAnswer, { requestId, subject }: CreditQuery): SignedHttpFailure | undefined {
  if (answer.requestId !== requestId) return 'foreign'
  if (answer.subjectDigest !== subjectDigest(requestId, subject.number)) return 'foreign'
  if (answer.status === 'FOUND' && answer.validUntil < answer.asOf) return 'garbled'
  return undefined
}
