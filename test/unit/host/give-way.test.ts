import { expect, it } from 'vitest'
import { givingWay } from '../../../electron/host/workers/give-way.ts'

/** How long a thread rests after so much work, ms, while the other is busy for so many parts of a thousand. */
async function restAfter(workMs: number, busy: number): Promise<number> {
  const shared = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)
  Atomics.store(new Int32Array(shared), 0, busy)
  const giveWay = givingWay(shared)
  const until = performance.now() + workMs
  while (performance.now() < until);
  const began = performance.now()
  await giveWay()
  return performance.now() - began
}

it('a thread does not rest while nobody is at a window', async () => {
  expect(await restAfter(20, 0)).toBeLessThan(5)
})

it('it rests as long as it worked while the other is busy half of the time, and four times as long at most', async () => {
  expect(await restAfter(20, 500)).toBeGreaterThanOrEqual(19)
  const most = await restAfter(20, 1000)
  expect(most).toBeGreaterThanOrEqual(79)
  expect(most).toBeLessThan(500)
})
