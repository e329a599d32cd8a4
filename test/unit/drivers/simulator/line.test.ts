import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import type { LineFault } from '../../../../drivers/simulator/faults.ts'
import { SimulatedLine } from '../../../../drivers/simulator/line.ts'
import { SimulatedSam } from '../../../../drivers/simulator/sam.ts'
import { FAST_THINK_TIMES } from '../../../../drivers/simulator/think-times.ts'
import { hex, toHex } from '../../../support/readers/hex.ts'
import { simulatedLine } from '../../../support/readers/simulated-reader.ts'

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
const FIND = 'AAAAAA96690003200122'
const OK = 'AAAAAA9669000400009094'

it.each([
  ['a wrong checksum with 10', 'AAAAAA9669000311FFEE', 'AAAAAA9669000400001014'],
  ['a wrong length with 11', 'AAAAAA9669FFFF', 'AAAAAA9669000400001115'],
  ['an unknown command with 21', 'AAAAAA96690003777703', 'AAAAAA9669000400002125'],
])('the simulated reader answers %s', async (_what, request, expected) => {
  expect(await says(request)).toBe(expected)
})

it('the simulated reader drops half a request after a silence', async () => {
  expect(await says('AAAAAA9669010011', 300, STATUS)).toBe(OK)
})

it('the simulated reader gives no host another host’s answer', async () => {
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

it('the simulated reader takes a request in pieces', async () => {
  expect(await says(STATUS.slice(0, 8), 20, STATUS.slice(8))).toBe(OK)
})

it.each<[string, Omit<LineFault, 'kind'>, string]>([
  ['the next answer', {}, '-2345678'],
  ['the next answers', { times: 3 }, '---45678'],
  ['answers after others', { after: 2, times: 2 }, '12--5678'],
  ['answers to one request', { only: 'status', times: 2 }, '1-3-5678'],
  ['answers to one request after others', { only: 'status', after: 1 }, '123-5678'],
])('a simulated fault spoils %s', async (_, limits, expected) => {
  const line = simulatedLine()
  let heard = 0
  line.connect(bytes => {
    heard += bytes.length
  })
  line.addFault({ kind: 'silence', ...limits })
  let came = ''
  for (const [i, request] of [FIND, STATUS, FIND, STATUS, FIND, STATUS, FIND, STATUS].entries()) {
    const before = heard
    line.receive(hex(request))
    await line.answered()
    came += heard > before ? String(i + 1) : '-'
  }
  line.disconnect()
  expect(came).toBe(expected)
})

it('with wakesLate each request is answered the second time, until power is lost', async () => {
  const line = new SimulatedLine(new SimulatedSam({ think: FAST_THINK_TIMES }), { baudRate: 0, wakesLate: true })
  const heard: string[] = []
  line.connect(bytes => heard.push(toHex(bytes)))
  const ask = async (...requests: string[]) => {
    for (const request of requests) line.receive(hex(request))
    await line.answered()
    return heard.splice(0)
  }
  expect(await ask(STATUS, FIND)).toEqual([])
  expect(await ask(STATUS, FIND)).toEqual([OK, 'AAAAAA9669000400008084'])
  line.powerOff()
  expect(await ask(STATUS)).toEqual([])
  expect(await ask(STATUS)).toEqual([OK])
  line.disconnect()
})
