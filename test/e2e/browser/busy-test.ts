import { type BusyHall, busyHall } from '../../support/halls/busy-hall.ts'
import { test } from './hall-test.ts'

export function withBusyHall() {
  return test.extend<object, { busy: BusyHall }>({
    busy: [
      // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from this pattern.
      async ({}, use) => {
        const busy = await busyHall()
        await use(busy)
        await busy.hall.remove()
      },
      { scope: 'worker' },
    ],
  })
}
