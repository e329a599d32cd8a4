import type { Channel, OpenChannel } from '../../../drivers/channel/channel.ts'
import { Closing } from '../../../drivers/channel/closing.ts'
import type { ReaderError } from '../../../drivers/error.ts'
import { encodeFrame } from '../../../drivers/sam/frame.ts'
import { toHex } from './hex.ts'

/** What a reader says to a request (`2001`, `3001` …): whole runs of bytes, one after the other. */
export type Script = (request: string) => readonly Uint8Array[] | Uint8Array

/** A reader that says what a test wants, also what no simulator would. Remembers what it was asked. */
export class ScriptedReader {
  readonly asked: string[] = []
  readonly #script: Script

  constructor(script: Script) {
    this.#script = script
  }

  readonly open: OpenChannel = async () => {
    const closing = new Closing()
    const listeners: ((bytes: Uint8Array) => void)[] = []
    const channel: Channel = {
      name: 'scripted',
      write: async bytes => {
        const request = toHex(bytes.subarray(7, 9))
        this.asked.push(request)
        const answers = this.#script(request)
        for (const answer of answers instanceof Uint8Array ? [answers] : answers) {
          setImmediate(() => {
            for (const listener of listeners) listener(answer)
          })
        }
      },
      discardInput: async () => {},
      close: async () => closing.settle(undefined),
      onData: listener => void listeners.push(listener),
      onClosed: (listener: (error: ReaderError | undefined) => void) => closing.listen(listener),
    }
    return channel
  }
}

/** A good frame with that SW3 and DATA. */
export function answer(sw3: number, data: Uint8Array = new Uint8Array()): Uint8Array {
  return encodeFrame(Uint8Array.of(0, 0, sw3, ...data))
}
