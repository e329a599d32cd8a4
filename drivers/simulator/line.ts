import { setImmediate as immediate, setTimeout as sleep } from 'node:timers/promises'
import { encodeFrame } from '../sam/frame.ts'
import { FrameDecoder, REQUEST_BOUNDS } from '../sam/frame-decoder.ts'
import { type LineFault, type SpoiltAnswer, spoil } from './faults.ts'
import { type Asked, LineFaults } from './line-faults.ts'
import type { SimulatedAnswer, SimulatedSam } from './sam.ts'

/** A byte on an 8N1 line takes ten bits. */
const BITS_PER_BYTE = 10
/** Bytes go out in pieces of about this long, so that a host sees an answer arrive as it would from a real line. */
const PIECE_MS = 4

/** Where answers go. */
type Host = (bytes: Uint8Array) => void

/** A request that stops in the middle is forgotten after this silence, ms. */
const HALF_REQUEST_MS = 200

export interface LineOptions {
  /** Bits a second at which answers are paced. 0: as fast as they go. */
  readonly baudRate: number
  /** Whether the reader wakes late: the first question of each kind since it has power is not even heard. Default false. */
  readonly wakesLate?: boolean
}

/**
 * The reader's side of the line: takes the host's bytes, has the SAM answer, and sends the answer at the line's speed,
 * spoilt by whatever faults are waiting.
 */
export class SimulatedLine {
  readonly sam: SimulatedSam
  readonly #options: LineOptions
  readonly #decoder = new FrameDecoder(REQUEST_BOUNDS)
  readonly #faults = new LineFaults()
  /** What a reader that wakes late was asked since it has power. */
  readonly #askedBefore = new Set<string>()
  #work: Promise<void> = Promise.resolve()
  #send: Host | undefined
  #onUnplug: (() => void) | undefined
  #idle: NodeJS.Timeout | undefined

  constructor(sam: SimulatedSam, options: LineOptions) {
    this.sam = sam
    this.#options = options
  }

  /** A host is on the line. What an earlier one left half-sent is forgotten. */
  connect(send: Host): void {
    this.#decoder.reset()
    this.#send = send
  }

  /** What pulls the plug, where a fault says so. */
  onUnplug(unplug: () => void): void {
    this.#onUnplug = unplug
  }

  disconnect(): void {
    clearTimeout(this.#idle)
    this.#send = undefined
  }

  addFault(fault: LineFault): void {
    this.#faults.add(fault)
  }

  clearFaults(): void {
    this.#faults.clear()
  }

  /** The plug is pulled: what was going on is forgotten, and it has to wake up again. */
  powerOff(): void {
    this.#askedBefore.clear()
    this.sam.powerOff()
  }

  /** Bytes from the host. */
  receive(bytes: Uint8Array): void {
    const host = this.#send
    for (const output of this.#decoder.push(bytes)) {
      if (output.kind === 'frame') this.#queue(() => this.#answer(host, output.payload))
      else if (output.reason === 'checksum') this.#queue(() => this.#emit(host, refusal(0x10)))
      else if (output.reason === 'length') this.#queue(() => this.#emit(host, refusal(0x11)))
    }
    clearTimeout(this.#idle)
    if (this.#decoder.pending) this.#idle = setTimeout(() => this.#decoder.reset(), HALF_REQUEST_MS)
  }

  /** Resolves when everything that was asked so far has been answered. */
  answered(): Promise<void> {
    return this.#work
  }

  #queue(step: () => Promise<void>): void {
    this.#work = this.#work.then(step)
  }

  async #answer(host: Host | undefined, payload: Uint8Array): Promise<void> {
    const [cmd = 0, para = 0] = payload
    if (this.#options.wakesLate && this.#isNew(cmd, para)) return
    const answer = this.sam.command(cmd, para)
    await pause(answer.thinkMs)
    await this.#emit(host, this.sam.settle(answer), { cmd, para })
  }

  #isNew(cmd: number, para: number): boolean {
    const asked = `${cmd} ${para}`
    const isNew = !this.#askedBefore.has(asked)
    this.#askedBefore.add(asked)
    return isNew
  }

  async #emit(host: Host | undefined, answer: SimulatedAnswer, asked?: Asked): Promise<void> {
    const payload = new Uint8Array(3 + answer.data.length)
    payload[2] = answer.sw3
    payload.set(answer.data, 3)
    const frame = encodeFrame(payload)
    const fault = this.#faults.take(asked)
    const spoilt: SpoiltAnswer = fault ? spoil(frame, fault) : { bytes: frame, lateMs: 0 }
    await pause(spoilt.lateMs)
    // Whoever is on the line by now gets nothing that another host asked for.
    const send: Host = bytes => {
      if (host === this.#send) host?.(bytes)
    }
    await (spoilt.byteByByte ? dribble(spoilt.bytes, send) : this.#pace(spoilt.bytes, send))
    if (spoilt.thenUnplugged) this.#onUnplug?.()
  }

  async #pace(bytes: Uint8Array, send: Host): Promise<void> {
    const { baudRate } = this.#options
    if (baudRate === 0) return send(bytes)
    const msPerByte = (1000 * BITS_PER_BYTE) / baudRate
    const piece = Math.max(1, Math.round(PIECE_MS / msPerByte))
    const began = performance.now()
    for (let at = 0; at < bytes.length; at += piece) {
      const upTo = Math.min(at + piece, bytes.length)
      await pause(began + upTo * msPerByte - performance.now())
      send(bytes.slice(at, upTo))
    }
  }
}

async function dribble(bytes: Uint8Array, send: Host): Promise<void> {
  for (const byte of bytes) {
    send(Uint8Array.of(byte))
    await immediate()
  }
}

function refusal(sw3: number): SimulatedAnswer {
  return { sw3, data: new Uint8Array(), thinkMs: 0 }
}

async function pause(ms: number): Promise<void> {
  if (ms > 0) await sleep(ms)
}
