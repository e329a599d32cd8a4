import type { ReaderCode } from '../error.ts'

/** Asking again may bring the answer. */
export const ANSWER_LOST: ReadonlySet<ReaderCode> = new Set(['R110', 'R111', 'R112', 'R113', 'R125'])
