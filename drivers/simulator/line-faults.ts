import { SAM_COMMANDS, type SamCommand } from '../sam/commands.ts'
import type { LineFault } from './faults.ts'

export type Asked = Pick<SamCommand, 'cmd' | 'para'>

export class LineFaults {
  #waiting: LineFault[] = []

  add(fault: LineFault): void {
    this.#waiting.push(fault)
  }

  clear(): void {
    this.#waiting = []
  }

  /** `asked` is undefined for an answer to an invalid request. */
  take(asked: Asked | undefined): LineFault | undefined {
    let taken: LineFault | undefined
    this.#waiting = this.#waiting.flatMap(fault => {
      if (!concerns(fault, asked)) return [fault]
      const { after = 0, times = 1 } = fault
      if (after > 0) return [{ ...fault, after: after - 1 }]
      if (taken) return [fault]
      taken = fault
      return times > 1 ? [{ ...fault, times: times - 1 }] : []
    })
    return taken
  }
}

function concerns({ only }: LineFault, asked: Asked | undefined): boolean {
  if (only === undefined) return true
  if (only === 'read')
    return isAsked(SAM_COMMANDS.readBase, asked) || isAsked(SAM_COMMANDS.readBaseWithFingerprints, asked)
  return isAsked(SAM_COMMANDS[only], asked)
}

function isAsked({ cmd, para }: SamCommand, asked: Asked | undefined): boolean {
  return cmd === asked?.cmd && para === asked.para
}
