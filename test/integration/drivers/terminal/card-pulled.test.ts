import { afterEach, beforeEach, it } from 'vitest'
import { simulatedCard } from '../../../support/readers/cards.ts'
import { TerminalReader } from '../../../support/readers/terminal-reader.ts'

let terminal: TerminalReader
beforeEach(async () => {
  terminal = await TerminalReader.start()
})
afterEach(() => terminal.end())

it('a card pulled in the middle of a read must be placed again', async () => {
  const { simulator, watched } = terminal
  simulator.place(simulatedCard())
  await watched.next('card-present')
  simulator.lift()
  await watched.next('card-pulled')
  simulator.place(simulatedCard())
  await watched.next('card-read')
})
