import { changeFeed } from './live.ts'

interface CaseAfter {
  readonly caseId: string
  readonly version: number
}

/** A command on a case, after which all that shows the case is asked for anew. */
export function noted<Input, After extends CaseAfter>(
  command: (input: Input) => Promise<After>,
): (input: Input) => Promise<After> {
  return async input => {
    const after = await command(input)
    changeFeed.own(after)
    return after
  }
}
