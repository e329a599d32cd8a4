import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ProcessKeeper, type SupervisedProcess } from '../../../electron/shell/process-keeper.ts'

class FakeProcess implements SupervisedProcess {
  killed = false
  #listener: (code: number) => void = () => {}
  onExit(listener: (code: number) => void): void {
    this.#listener = listener
  }
  kill(): void {
    this.killed = true
    this.end(0)
  }
  end(code: number): void {
    this.#listener(code)
  }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function supervised() {
  const started: FakeProcess[] = []
  const seen = { gaveUp: 0, log: [] as string[] }
  const supervisor = new ProcessKeeper({
    start: () => {
      const process = new FakeProcess()
      started.push(process)
      return process
    },
    onStarted: () => {},
    onGaveUp: () => seen.gaveUp++,
    log: text => seen.log.push(text),
    clock: () => Date.now(),
  })
  return { supervisor, started, seen }
}

it('starts a process again after it ended, and says so', () => {
  const { supervisor, started, seen } = supervised()
  started[0]?.end(139)
  expect(supervisor.process).toBeUndefined()
  vi.advanceTimersByTime(500)
  expect(started).toHaveLength(2)
  expect(supervisor.process).toBe(started[1])
  expect(seen.log[0]).toContain('139')
})

it('gives up on a process that keeps ending', () => {
  const { started, seen } = supervised()
  for (let i = 0; i < 6; i++) {
    started.at(-1)?.end(1)
    vi.advanceTimersByTime(15_000)
  }
  expect(seen.gaveUp).toBe(1)
  expect(started).toHaveLength(6)
})

it('starts nothing after stop', () => {
  const { supervisor, started } = supervised()
  supervisor.stop()
  vi.advanceTimersByTime(60_000)
  expect(started).toHaveLength(1)
  expect(started[0]?.killed).toBe(true)
})

it('starts nothing when stopped during a pause', () => {
  const { supervisor, started } = supervised()
  started[0]?.end(1)
  supervisor.stop()
  vi.advanceTimersByTime(60_000)
  expect(started).toHaveLength(1)
})
