import { decideRestart, RESTART_DEFAULTS, type RestartOptions } from './restart-policy.ts'

/** Electron's UtilityProcess, or a stand-in. */
export interface SupervisedProcess {
  onExit(listener: (code: number) => void): void
  kill(): void
}

export interface ProcessOptions<Process extends SupervisedProcess> {
  readonly start: () => Process
  /** After every start. */
  readonly onStarted: (process: Process) => void
  readonly onGaveUp: () => void
  readonly log: (text: string) => void
  readonly options?: RestartOptions
  readonly clock?: () => number
}

export class ProcessKeeper<Process extends SupervisedProcess> {
  readonly #supervision: ProcessOptions<Process>
  readonly #ends: number[] = []
  #process: Process | undefined
  #timer: NodeJS.Timeout | undefined
  #stopped = false

  constructor(supervision: ProcessOptions<Process>) {
    this.#supervision = supervision
    this.#run()
  }

  get process(): Process | undefined {
    return this.#process
  }

  stop(): void {
    this.#stopped = true
    clearTimeout(this.#timer)
    this.#process?.kill()
  }

  #run(): void {
    const process = this.#supervision.start()
    this.#process = process
    process.onExit(code => this.#ended(code))
    this.#supervision.onStarted(process)
  }

  #ended(code: number): void {
    this.#process = undefined
    if (this.#stopped) return
    const { clock = Date.now, options = RESTART_DEFAULTS, log, onGaveUp } = this.#supervision
    this.#ends.push(clock())
    const decision = decideRestart(this.#ends, options)
    if (decision.kind === 'giveUp') {
      log(`ended with ${code}, given up`)
      onGaveUp()
      return
    }
    log(`ended with ${code}, started again in ${decision.afterMs} ms`)
    this.#timer = setTimeout(() => this.#run(), decision.afterMs)
  }
}
