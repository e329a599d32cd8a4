import { afterEach, beforeEach, expect, it } from 'vitest'
import { finished, lineOf, runNode, spawnNode } from '../../../support/processes/processes.ts'
import { TerminalReader } from '../../../support/readers/terminal-reader.ts'

let terminal: TerminalReader
beforeEach(async () => {
  terminal = await TerminalReader.start()
})
afterEach(() => terminal.end())

it('a second process gets R103, and the reader once the first one ends', async () => {
  const { path, watched } = terminal
  await watched.stop()
  const first = spawnNode('drivers/cli.ts', ['watch', '--port', path])
  const end = finished(first)
  await lineOf(first, /reader-ready/)
  const second = await runNode('drivers/cli.ts', ['read', '--port', path, '--json', '--timeout', '5'])
  expect([second.code, second.stdout, second.stderr.slice(0, 4)]).toEqual([5, '', 'R103'])
  const waiting = spawnNode('drivers/cli.ts', ['watch', '--port', path])
  const waitingEnd = finished(waiting)
  await lineOf(waiting, /reader-unavailable\tR103/)
  first.kill('SIGINT')
  await end
  await lineOf(waiting, /reader-ready/)
  waiting.kill('SIGINT')
  await waitingEnd
})
