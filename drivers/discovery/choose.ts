import { ReaderError } from '../error.ts'
import type { Candidate } from './candidates.ts'

export type Choice =
  | { readonly kind: 'chosen'; readonly candidate: Candidate }
  /** R116: several are equally likely; a person must name one. */
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Candidate[]; readonly error: ReaderError }
  /** The device that was named is not opened: R117 on the deny list, R114 known to be something else. */
  | { readonly kind: 'refused'; readonly candidate: Candidate; readonly error: ReaderError }
  /** R101: what was named is not plugged in. Nothing else is used in its place. */
  | { readonly kind: 'missing'; readonly error: ReaderError }
  | { readonly kind: 'none' }

/**
 * Picks the likeliest reader of `candidates` (best first), and picks none rather than the wrong one. `named` is what was
 * named to `candidates` too.
 */
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
