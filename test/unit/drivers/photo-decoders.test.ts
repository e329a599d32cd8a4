import { randomFillSync } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FailureBudget } from '../../../drivers/photo/library/failure-budget.ts'
import { answerTo, LONGEST_PICTURE } from '../../../drivers/photo/library/messages.ts'
import type { LibraryProcess } from '../../../drivers/photo/library/node-process.ts'
import { isOverwritten } from '../../../drivers/photo/library/overwritten.ts'
import { LibrarySession } from '../../../drivers/photo/library/session.ts'
import { NO_PHOTO_DECODER } from '../../../drivers/photo/photo-decoder.ts'
import { PictureMemory, REMEMBERED_PICTURES } from '../../../drivers/photo/picture-memory.ts'
import { VendorLibraryDecoder } from '../../../drivers/photo/vendor-library.ts'
import { cardPhoto } from '../../../drivers/photo/wlt.ts'
import { checkAll } from '../../support/properties/check-often.ts'
import { pictureOf, wltBlock } from '../../support/readers/photo-library.ts'

describe('no decoder', () => {
  it('a photo → R160, a block that is none → R164', async () => {
    await expect(NO_PHOTO_DECODER.decode({ wlt: wltBlock(1) })).rejects.toMatchObject({ code: 'R160' })
    await expect(NO_PHOTO_DECODER.decode({ wlt: new Uint8Array(1024) })).rejects.toMatchObject({ code: 'R164' })
  })

  it('a block is recognised by its length and its first six bytes', () => {
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

  it('that was written all over is seen as such, whatever was written', () => {
    for (let i = 0; i < 200; i++) expect(isOverwritten(random(), i % 2 ? random() : new Uint8Array(38_556))).toBe(true)
  })

  it('is not, when six bytes in a row were left', () => {
    checkAll(
      fc.property(fc.integer({ min: 0, max: 38_550 }), at => {
        const before = random()
        const after = random()
        after.set(before.subarray(at, at + 6), at)
        expect(isOverwritten(before, after)).toBe(false)
      }),
    )
  })

  it('is not, when every third byte was left', () => {
    const before = random()
    expect(
      isOverwritten(
        before,
        before.map((byte, i) => (i % 3 === 1 ? byte : byte ^ 0x55)),
      ),
    ).toBe(false)
  })
})

describe('a picture that was seen before', () => {
  const [one, two] = [Uint8Array.of(1), Uint8Array.of(2)]

  it('is refused for another photo, again and again, and welcome for its own', () => {
    const memory = new PictureMemory()
    expect(memory.accepts('a', one)).toBe(true)
    expect(memory.accepts('a', one)).toBe(true)
    expect(memory.accepts('b', one)).toBe(false)
    expect(memory.accepts('c', one)).toBe(false)
    expect(memory.accepts('a', one)).toBe(true)
    expect(memory.accepts('b', two)).toBe(true)
  })

  it('is refused however many came between, until a thousand others have', () => {
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

describe('failures', () => {
  it('as many as may be within a minute stop it, until the first is a minute old', () => {
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
    ['none', undefined],
    ['a text', 'opened'],
    ['no nonce', { kind: 'opened' }],
    ['another’s nonce', { kind: 'opened', nonce: 'b' }],
    ['an unknown kind', { kind: 'picture', nonce: 'a' }],
    ['a picture that is a list', { kind: 'decoded', nonce: 'a', bytes: [1, 2, 3] }],
    ['a picture without end', { kind: 'decoded', nonce: 'a', bytes: new Uint8Array(LONGEST_PICTURE + 1) }],
    ['a result that is a text', { kind: 'returned', nonce: 'a', code: '1' }],
    ['a result that is no number', { kind: 'returned', nonce: 'a', code: Number.NaN }],
    ['an unknown thing that is missing', { kind: 'notLoaded', nonce: 'a', what: 'everything', reason: '' }],
  ])('%s is not believed', (_what, message) => {
    expect(answerTo('a', message)).toBeUndefined()
  })

  it('is read for what it is, and no more of a text than fits a log', () => {
    const reason = 'x'.repeat(5000)
    const answer = answerTo('a', { kind: 'notLoaded', nonce: 'a', what: 'library', reason, more: 1 })
    expect(answer).toEqual({ kind: 'notLoaded', what: 'library', reason: 'x'.repeat(2000) })
  })
})

/** A process that answers what it is told to. */
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

describe('a process that is started some other way', () => {
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

  it('answers each request by its nonce, and no two requests have the same', async () => {
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

  it('a picture for the card before is not this card’s, and the process is not asked again', async () => {
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

  it('a picture that nobody asked for spoils the process', async () => {
    const process = new ScriptedProcess(({ nonce }, self) => self.say({ kind: 'opened', nonce }))
    const session = new LibrarySession(process)
    const request = { kind: 'decode', wlt: wltBlock(1), folder: undefined, giveUpMs: 100 } as const
    expect(await session.ask(request, 100, undefined)).toEqual({ kind: 'opened' })
    process.say({ kind: 'decoded', nonce: 'late', bytes: raw(wltBlock(1)) })
    expect(await session.ask(request, 100, undefined)).toMatchObject({ kind: 'lost', fault: true })
    await session.end(0)
  })

  it('one that ignores being killed is left behind in the end', async () => {
    const decoder = decoderOn(() => {
      const process = new ScriptedProcess(() => {})
      process.kill = () => {}
      return process
    })
    await expect(decoder.decode({ wlt: wltBlock(1) })).rejects.toMatchObject({ code: 'R161' })
    await decoder.close()
  })
})
