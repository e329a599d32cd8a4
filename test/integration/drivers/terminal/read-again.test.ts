import { afterEach, beforeEach, expect, it } from 'vitest'
import { simulatedCard, WANG } from '../../../support/readers/cards.ts'
import { TerminalReader } from '../../../support/readers/terminal-reader.ts'

let terminal: TerminalReader
beforeEach(async () => {
  terminal = await TerminalReader.start()
})
afterEach(() => terminal.end())

it('reads a card again without lifting it, on request', async () => {
  const { simulator, watched } = terminal
  simulator.place(simulatedCard())
  await watched.next('card-read')
  await watched.reader.readAgain()
  expect((await watched.next('card-read')).card.name).toBe(WANG.name)
})
