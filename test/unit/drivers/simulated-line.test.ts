import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { hex, toHex } from '../../support/hex.ts'
import { simulatedLine } from '../../support/simulated-reader.ts'

/** What the simulated reader answers to these bytes, each run after the pause before it. */
async function says(...runs: (string | number)[]): Promise<string> {
  const line = simulatedLine()
  const heard: Uint8Array[] = []
  line.connect(bytes => heard.push(bytes))
  for (const run of runs) {
    if (typeof run === 'number') await sleep(run)
    else line.receive(hex(run))
  }
  await sleep(30)
  line.disconnect()
  return toHex(Buffer.concat(heard))
}

const STATUS = 'AAAAAA9669000311FFED'
const OK = 'AAAAAA9669000400009094'

it.each([
  ['a wrong checksum with 10', 'AAAAAA9669000311FFEE', 'AAAAAA9669000400001014'],
  ['a wrong length with 11', 'AAAAAA9669FFFF', 'AAAAAA9669000400001115'],
  ['an unknown command with 21', 'AAAAAA96690003777703', 'AAAAAA9669000400002125'],
])('answers %s', async (_what, request, expected) => {
  expect(await says(request)).toBe(expected)
})

it('forgets half a request after a silence, and answers the next one', async () => {
  expect(await says('AAAAAA9669010011', 300, STATUS)).toBe(OK)
})

it('gives nobody what another host asked for', async () => {
  const line = simulatedLine()
  const heard: string[] = []
  line.connect(() => heard.push('first'))
  line.addFault({ kind: 'delay', amount: 30 })
  line.receive(hex(STATUS))
  line.disconnect()
  line.connect(() => heard.push('second'))
  await sleep(80)
  line.receive(hex(STATUS))
  await sleep(20)
  expect(heard).toEqual(['second'])
})

it('takes a request in pieces', async () => {
  expect(await says(STATUS.slice(0, 8), 20, STATUS.slice(8))).toBe(OK)
})
