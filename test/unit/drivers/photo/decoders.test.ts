import { randomFillSync } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FailureBudget } from '../../../../drivers/photo/library/failure-budget.ts'
import { answerTo, LONGEST_PICTURE } from '../../../../drivers/photo/library/messages.ts'
import type { LibraryProcess } from '../../../../drivers/photo/library/node-process.ts'
import { isOverwritten } from '../../../../drivers/photo/library/overwritten.ts'
import { LibrarySession } from '../../../../drivers/photo/library/session.ts'
import { NO_PHOTO_DECODER } from '../../../../drivers/photo/photo-decoder.ts'
import { PictureMemory, REMEMBERED_PICTURES } from '../../../../drivers/photo/picture-memory.ts'
import { VendorLibraryDecoder } from '../../../../drivers/photo/vendor-library.ts'
import { cardPhoto } from '../../../../drivers/photo/wlt.ts'
import { checkAll } from '../../../support/properties/check-often.ts'
import { pictureOf, wltBlock } from '../../../support/readers/photo-library.ts'

describe('no decoder', () => {
  it('without a decoder a photo → R160, any other block → R164', async () => {
    await expect(NO_PHOTO_DECODER.decode({ wlt: wltBlock(1) })).rejects.toMatchObject({ code: 'R160' })
    await expect(NO_PHOTO_DECODER.decode({ wlt: new Uint8Array(1024) })).rejects.toMatchObject({ code: 'R164' })
  })

  it('a WLT block is recognised by length and first six bytes', () => {
    expect(cardPhoto(wltBlock(1))?.recognised).toBe(true)
    for (let at = 0; at < 6; at++) {
      const wlt = wltBlock(1)
      expect(cardPhoto(wlt.with(at, (wlt[at] ?? 0) ^ 1))?.recognised).toBe(false)
    }
    expect(cardPhoto(wltBlock(1).slice(0, 1023))?.recognised).toBe(false)
    expect(cardPhoto(new Uint8Array())).toBeNull()
  })
})

describe('a buffer filled at random', () => {
  const random = () => randomFillSync(new Uint8Array(38_556))

  it('a completely written buffer is recognised, whatever was written', () => {
    for (let i = 0; i < 200; i++) expect(isOverwritten(random(), i % 2 ? random() : new Uint8Array(38_556))).toBe(true)
  })

  it('a buffer with six bytes in a row unwritten is detected', () => {
    checkAll(
      fc.property(fc.integer({ min: 0, max: 38_550 }), at => {
        const before = random()
        const after = random()
        after.set(before.subarray(at, at + 6), at)
        expect(isOverwritten(before, after)).toBe(false)
      }),
    )
  })

  it('a buffer with every third byte unwritten is detected', () => {
    const before = random()
    expect(
      isOverwritten(
        before,
        before.map((byte, i) => (i % 3 === 1 ? byte : byte ^ 0x55)),
      ),
    ).toBe(false)
  })
})

describe('picture memory', () => {
  const [one, two] = [Uint8Array.of(1), Uint8Array.of(2)]

  it('a picture seen before is refused for another photo and accepted for its own', () => {
    const memory = new PictureMemory()
    expect(memory.accepts('a', one)).toBe(true)
    expect(memory.accepts('a', one)).toBe(true)
    expect(memory.accepts('b', one)).toBe(false)
    expect(memory.accepts('c', one)).toBe(false)
    expect(memory.accepts('a', one)).toBe(true)
    expect(memory.accepts('b', two)).toBe(true)
  })

  it('a picture seen before is refused until a thousand others have come', () => {
    const memory = new PictureMemory()
    const others = (many: number) => {
      for (let i = 0; i < many; i++) expect(memory.accepts(`other ${i}`, Uint8Array.of(3, i >> 8, i))).toBe(true)
    }
    memory.accepts('a', one)
    memory.accepts('b', two)
    others(REMEMBERED_PICTURES - 2)
    expect([memory.accepts('c', one), memory.accepts('c', two)]).toEqual([false, false])
    others(REMEMBERED_PICTURES)
    expect(memory.accepts('c', one)).toBe(true)
  })
})

describe('failure budget', () => {
  it('the failure budget is spent at its limit, until the first failure is a minute old', () => {
    const budget = new FailureBudget<string>(2)
    budget.add('first', 0)
    expect(budget.spent(1)).toBeUndefined()
    budget.add('second', 30_000)
    expect(budget.spent(59_999)).toBe('second')
    expect(budget.spent(60_000)).toBeUndefined()
    budget.add('third', 61_000)
    expect(budget.spent(61_000)).toBe('third')
  })
})

describe('an answer of the library’s process', () => {
  it.each([
    ['undefined', undefined],
    ['a text', 'opened'],
    ['no nonce', { kind: 'opened' }],
    ['another nonce', { kind: 'opened', nonce: 'b' }],
    ['an unknown kind', { kind: 'picture', nonce: 'a' }],
    ['a picture as list', { kind: 'decoded', nonce: 'a', bytes: [1, 2, 3] }],
    ['too long a picture', { kind: 'decoded', nonce: 'a', bytes: new Uint8Array(LONGEST_PICTURE + 1) }],
    ['a text as result', { kind: 'returned', nonce: 'a', code: '1' }],
    ['NaN as result', { kind: 'returned', nonce: 'a', code: Number.NaN }],
    ['an unknown missing part', { kind: 'notLoaded', nonce: 'a', what: 'everything', reason: '' }],
  ])('a library’s answer with %s is ignored', (_what, message) => {
    expect(answerTo('a', message)).toBeUndefined()
  })

  it('a library’s answer is parsed, and its text cut', () => {
    const reason = 'x'.repeat(5000)
    const answer = answerTo('a', { kind: 'notLoaded', nonce: 'a', what: 'library', reason, more: 1 })
    expect(answer).toEqual({ kind: 'notLoaded', what: 'library', reason: 'x'.repeat(2000) })
  })
})

class ScriptedProcess implements LibraryProcess {
  readonly sent: Record<string, unknown>[] = []
  killed = false
  #message: (message: unknown) => void = () => {}
  #exit: (how: string) => void = () => {}
  readonly #answer: (request: Record<string, unknown>, process: ScriptedProcess) => void

  constructor(answer: (request: Record<string, unknown>, process: ScriptedProcess) => void) {
    this.#answer = answer
  }

  send(message: unknown): void {
    const request = message as Record<string, unknown>
    this.sent.push(request)
    queueMicrotask(() => this.#answer(request, this))
  }
  say(message: unknown): void {
    this.#message(message)
  }
  onMessage(listener: (message: unknown) => void): void {
    this.#message = listener
  }
  onExit(listener: (how: string) => void): void {
    this.#exit = listener
  }
  end(): void {}
  kill(): void {
    this.killed = true
    this.#exit('SIGKILL')
  }
}

describe('startProcess', () => {
  const raw = (wlt: Uint8Array) => {
    const rgba = pictureOf(wlt)
    return rgba.filter((_, i) => i % 4 !== 3)
  }
  const decoderOn = (process: () => ScriptedProcess) =>
    new VendorLibraryDecoder({
      path: 'library',
      entryPoint: 'decode',
      call: { form: 'buffer', output: 'rgb' },
      timeoutMs: 1000,
      startMs: 1000,
      endMs: 0,
      photosPerProcess: 100,
      startProcess: process,
    })

  it('each request has its own nonce, and each answer its request’s', async () => {
    const process = new ScriptedProcess((request, self) => {
      const { kind, nonce, wlt } = request
      self.say(kind === 'open' ? { kind: 'opened', nonce } : { kind: 'decoded', nonce, bytes: raw(wlt as Uint8Array) })
    })
    const decoder = decoderOn(() => process)
    for (const person of [1, 2]) {
      const { rgba } = await decoder.decode({ wlt: wltBlock(person) })
      expect(Buffer.compare(rgba, pictureOf(wltBlock(person)))).toBe(0)
    }
    expect(new Set(process.sent.map(({ nonce }) => nonce)).size).toBe(5)
    await decoder.close()
    expect(process.killed).toBe(true)
  })

  it('a picture for the card before is refused, and the process is not used again', async () => {
    const processes: ScriptedProcess[] = []
    const decoder = decoderOn(() => {
      let earlier: unknown
      const process = new ScriptedProcess(({ kind, nonce, wlt }, self) => {
        if (kind === 'open') return self.say({ kind: 'opened', nonce })
        self.say({ kind: 'decoded', nonce: earlier ?? nonce, bytes: raw(wlt as Uint8Array) })
        earlier = nonce
      })
      processes.push(process)
      return process
    })
    await expect(decoder.decode({ wlt: wltBlock(1) })).rejects.toMatchObject({ code: 'R162' })
    await decoder.decode({ wlt: wltBlock(2) }).catch(() => {})
    await decoder.close()
    expect(processes.map(({ killed }) => killed)).toEqual([true, true])
  })

  it('an unasked picture ends the use of the process', async () => {
    const process = new ScriptedProcess(({ nonce }, self) => self.say({ kind: 'opened', nonce }))
    const session = new LibrarySession(process)
    const request = { kind: 'decode', wlt: wltBlock(1), folder: undefined, giveUpMs: 100 } as const
    expect(await session.ask(request, 100, undefined)).toEqual({ kind: 'opened' })
    process.say({ kind: 'decoded', nonce: 'late', bytes: raw(wltBlock(1)) })
    expect(await session.ask(request, 100, undefined)).toMatchObject({ kind: 'lost', fault: true })
    await session.end(0)
  })

  it('a process that survives kill is abandoned', async () => {
    const decoder = decoderOn(() => {
      const process = new ScriptedProcess(() => {})
      process.kill = () => {}
      return process
    })
    await expect(decoder.decode({ wlt: wltBlock(1) })).rejects.toMatchObject({ code: 'R161' })
    await decoder.close()
  })
})
