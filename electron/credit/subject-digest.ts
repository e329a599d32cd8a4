import { createHash } from 'node:crypto'

/** Identifies the subject without repeating the number. */
export function subjectDigest(requestId: string, number: string): string {
  return createHash('sha256').update(`${requestId}:${number}`).digest('hex')
}
