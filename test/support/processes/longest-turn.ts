/** The longest time that this thread was busy, ms of CPU, so that other processes do not count. */
export class LongestTurn {
  #longest = 0
  #last = processorMs()
  readonly #timer: NodeJS.Timeout

  constructor() {
    this.#timer = setInterval(() => this.#look(), 1)
  }

  end(): number {
    this.#look()
    clearInterval(this.#timer)
    return this.#longest
  }

  #look(): void {
    const now = processorMs()
    this.#longest = Math.max(this.#longest, now - this.#last)
    this.#last = now
  }
}

function processorMs(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}
