import { expect, it, onTestFinished, vi } from 'vitest'
import { HallError } from '../../../electron/errors/hall-error.ts'
import { FileThreads } from '../../../electron/host/workers/file-threads.ts'
import { QueryThreads } from '../../../electron/host/workers/query-threads.ts'
import { HallStore } from '../../../electron/store/hall-store.ts'
import { TestApplication } from '../../support/halls/application.ts'
import { codeOf } from '../../support/halls/hall.ts'

it('a start that fails in the first day’s work ends its threads before it closes the folder', async () => {
  const ended: string[] = []
  const watch = (name: string, on: { close(): Promise<void> }) => {
    const close = on.close
    const spy = vi.spyOn(on, 'close').mockImplementation(function (this: typeof on) {
      ended.push(name)
      return close.call(this)
    })
    onTestFinished(() => {
      spy.mockRestore()
    })
  }
  watch('files', FileThreads.prototype)
  watch('queries', QueryThreads.prototype)
  watch('store', HallStore.prototype)
  vi.spyOn(HallStore.prototype, 'transaction').mockRejectedValueOnce(new HallError('S401'))
  expect(await codeOf(TestApplication.start())).toBe('S401')
  expect(ended).toEqual(['queries', 'files', 'store'])
})
