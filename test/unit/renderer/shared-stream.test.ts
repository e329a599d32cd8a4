import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { SharedStream } from '../../../renderer/data/shared-stream.ts'

/** A stream that a test fills and breaks, and that counts how often it was opened. */
class Source {
  opened = 0
  open = 0
  #send: ((message: number) => void) | undefined
  #break: (() => void) | undefined

  readonly stream = new SharedStream<number>(async signal => {
    this.opened += 1
    return this.#messages(signal)
  })

  send(message: number): void {
    this.#send?.(message)
  }

  breakOff(): void {
    this.#break?.()
  }

  async *#messages(signal: AbortSignal): AsyncGenerator<number> {
    this.open += 1
    try {
      while (true) {
        yield await new Promise<number>((resolve, reject) => {
          this.#send = resolve
          this.#break = () => reject(new Error('gone'))
          signal.addEventListener('abort', () => reject(new Error('aborted')))
        })
      }
    } finally {
      this.open -= 1
    }
  }
}

const settled = () => vi.advanceTimersByTimeAsync(0)

describe('a stream that a page shares', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('is opened once for all who listen, and closed with the last of them', async () => {
    const source = new Source()
    const heard: string[] = []
    const ends = ['a', 'b', 'c'].map(name => source.stream.subscribe(message => heard.push(`${name}${message}`)))
    await settled()
    source.send(1)
    await settled()
    expect(heard).toEqual(['a1', 'b1', 'c1'])
    expect([source.opened, source.open]).toEqual([1, 1])

    ends[0]?.()
    ends[2]?.()
    await settled()
    source.send(2)
    await settled()
    expect(heard.slice(3)).toEqual(['b2'])
    ends[1]?.()
    await settled()
    expect([source.opened, source.open]).toEqual([1, 0])
  })

  it('is opened anew for who comes after the last one left', async () => {
    const source = new Source()
    source.stream.subscribe(() => {})()
    await settled()
    const heard: unknown[] = []
    source.stream.subscribe(message => heard.push(message))
    await settled()
    source.send(7)
    await settled()
    expect(heard).toEqual([7])
    expect(source.open).toBe(1)
  })

  it('tells that anything may have happened once it is back after an interruption', async () => {
    const source = new Source()
    const heard: unknown[] = []
    source.stream.subscribe(message => heard.push(message))
    await settled()
    source.breakOff()
    await settled()
    expect(heard).toEqual([])
    await vi.advanceTimersByTimeAsync(500)
    expect(heard).toEqual([undefined])
    source.send(3)
    await settled()
    expect(heard).toEqual([undefined, 3])
  })
})
