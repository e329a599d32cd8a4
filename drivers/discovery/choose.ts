import { ReaderError } from '../error.ts'
import type { Candidate } from './candidates.ts'

export type Choice =
  | { readonly kind: 'chosen'; readonly candidate: Candidate }
  /** R116: several equally likely. */
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Candidate[]; readonly error: ReaderError }
  /** R117: on the deny list. R114: known as another device. */
  | { readonly kind: 'refused'; readonly candidate: Candidate; readonly error: ReaderError }
  /** R101: the named device is not plugged in. */
  | { readonly kind: 'missing'; readonly error: ReaderError }
  | { readonly kind: 'none' }

/** Picks the likeliest of `candidates`, which must have the same `named`, or none when in doubt. */
export function choose(candidates: readonly Candidate[], named?: string): Choice {
  if (named !== undefined) {
    const candidate = candidates.find(candidate => candidate.named)
    if (!candidate) return { kind: 'missing', error: new ReaderError('R101', named) }
    if (candidate.verdict !== 'leaveAlone') return { kind: 'chosen', candidate }
    return { kind: 'refused', candidate, error: new ReaderError(candidate.denied ? 'R117' : 'R114', candidate.id) }
  }
  const possible = candidates.filter(({ verdict }) => verdict !== 'leaveAlone')
  const best = possible[0]
  if (!best) return { kind: 'none' }
  const equals = possible.filter(({ score }) => score === best.score)
  if (equals.length === 1) return { kind: 'chosen', candidate: best }
  const error = new ReaderError('R116', equals.map(({ id }) => id).join(', '))
  return { kind: 'ambiguous', candidates: equals, error }
}
