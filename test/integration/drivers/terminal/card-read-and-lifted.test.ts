import { afterEach, beforeEach, expect, it } from 'vitest'
import { simulatedCard, WANG } from '../../../support/readers/cards.ts'
import { TerminalReader } from '../../../support/readers/terminal-reader.ts'

let terminal: TerminalReader
beforeEach(async () => {
  terminal = await TerminalReader.start()
})
afterEach(() => terminal.end())

it('reads a card, notices that it is lifted, reads it again', async () => {
  const { simulator, watched } = terminal
  simulator.place(simulatedCard())
  expect((await watched.next('card-read')).card).toMatchObject({ name: WANG.name, idNumber: WANG.idNumber })
  simulator.lift()
  await watched.next('card-removed')
  simulator.place(simulatedCard())
  await watched.next('card-read')
})
