import { hasCode, type ReaderError } from '../error.ts'

/** True when asking again may bring the answer. */
export function isAnswerLost(error: unknown): error is ReaderError {
  return hasCode(error, 'R110', 'R111', 'R112', 'R113', 'R125')
}
