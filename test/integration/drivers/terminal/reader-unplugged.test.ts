import { afterEach, beforeEach, it } from 'vitest'
import { simulatedCard } from '../../../support/readers/cards.ts'
import { TerminalReader } from '../../../support/readers/terminal-reader.ts'

let terminal: TerminalReader
beforeEach(async () => {
  terminal = await TerminalReader.start()
})
afterEach(() => terminal.end())

it('a reader unplugged in the middle of a read comes back by itself', async () => {
  const { simulator, watched } = terminal
  simulator.place(simulatedCard())
  await watched.next('card-present')
  await simulator.unplug()
  await watched.next('reader-lost')
  await simulator.replug()
  await watched.next('reader-ready')
  await watched.next('card-read')
})
