import type { Channel, ChannelQuirks, OpenChannel } from '../channel/channel.ts'
import { Closing } from '../channel/closing.ts'
import { ReaderError } from '../error.ts'
import { withDefaults } from '../with-defaults.ts'
import type { OpenedLine, Recording } from './recording.ts'
import { REPLAY_DEFAULTS, type ReplayOptions } from './replay-options.ts'
import { ReplayScript } from './replay-script.ts'

/** 24.8 days: Node fires longer timers at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1

/** Replays openings, failed ones included. Rejects an unrecorded request with R154 and the recording's line. */
export function replayChannel(recording: Recording, options: Partial<ReplayOptions> = {}): OpenChannel {
  const all = withDefaults(REPLAY_DEFAULTS, options)
  const script = new ReplayScript(recording, all)
  let ended = false
  const noticeEnd = () => {
    if (ended || !script.ended) return
    ended = true
    all.onEnd?.()
  }
  return async () => {
    noticeEnd()
    return new ReplayChannel(script, { opening: script.open(), recordedPace: all.pace === 'recorded', noticeEnd })
  }
}

interface ReplayLine {
  readonly opening: Pick<OpenedLine, 'name' | 'quirks' | 'unasked'>
  readonly recordedPace: boolean
  readonly noticeEnd: () => void
}

class ReplayChannel implements Channel {
  readonly name: string
  readonly quirks?: ChannelQuirks
  readonly #script: ReplayScript
  readonly #line: ReplayLine
  readonly #closing = new Closing()
  readonly #listeners: ((bytes: Uint8Array) => void)[] = []
  readonly #timers = new Set<NodeJS.Timeout>()

  constructor(script: ReplayScript, line: ReplayLine) {
    const { name, quirks, unasked } = line.opening
    this.name = name
    if (quirks) this.quirks = quirks
    this.#script = script
    this.#line = line
    this.#deliver(unasked)
  }

  async write(bytes: Uint8Array): Promise<void> {
    if (this.#closing.closed) throw new ReaderError('R106', this.name)
    this.#line.noticeEnd()
    this.#deliver(this.#script.ask(bytes).answer)
  }

  async discardInput(): Promise<void> {
    // Late answers are part of the recording.
  }

  async close(): Promise<void> {
    this.#end(undefined)
  }

  onData(listener: (bytes: Uint8Array) => void): void {
    this.#listeners.push(listener)
  }

  onClosed(listener: (error: ReaderError | undefined) => void): void {
    this.#closing.listen(listener)
  }

  #deliver(chunks: OpenedLine['unasked']): void {
    for (const { afterMs, bytes } of chunks) {
      this.#after(afterMs, () => {
        for (const listener of this.#listeners) listener(bytes.slice())
      })
    }
    const { loss } = this.#script
    if (loss) this.#after(loss.afterMs, () => this.#end(new ReaderError(loss.code, this.name)))
  }

  /** Equal timers run in order, so pieces keep theirs. */
  #after(ms: number, act: () => void): void {
    const timer = setTimeout(
      () => {
        this.#timers.delete(timer)
        act()
      },
      this.#line.recordedPace ? Math.min(ms, LONGEST_TIMER_MS) : 0,
    )
    this.#timers.add(timer)
  }

  #end(error: ReaderError | undefined): void {
    for (const timer of this.#timers) clearTimeout(timer)
    this.#closing.settle(error)
  }
}
