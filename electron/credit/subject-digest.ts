import { createHash } from 'node:crypto'

/** Ties an answer to the subject that was asked about without repeating the number. */
export function subjectDigest(requestId: string, number: string): string {
  return createHash('sha256').update(`${requestId}:${number}`).digest('hex')
}
