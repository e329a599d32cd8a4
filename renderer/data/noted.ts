import { changeFeed } from './live.ts'

interface CaseAfter {
  readonly caseId: string
  readonly version: number
}

export function noted<Input, After extends CaseAfter>(
  command: (input: Input) => Promise<After>,
): (input: Input) => Promise<After> {
  return async input => {
    const after = await command(input)
    changeFeed.own(after)
    return after
  }
}
