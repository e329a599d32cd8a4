import type { ReaderCode } from '../error.ts'

/** Silence, a damaged or foreign answer, the device's own time-out, a damaged request: asking again may bring it. */
export const ANSWER_LOST: ReadonlySet<ReaderCode> = new Set(['R110', 'R111', 'R112', 'R113', 'R125'])
