import { createHash } from 'node:crypto'

/** Identifies the subject without its number. */
export function subjectDigest(requestId: string, number: string): string {
  return createHash('sha256').update(`${requestId}:${number}`).digest('hex')
}
