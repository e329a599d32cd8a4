import { afterEach, beforeEach, expect, it } from 'vitest'
import { FAULT_KINDS } from '../../../../drivers/simulator/faults.ts'
import { simulatedCard, WANG } from '../../../support/readers/cards.ts'
import { TerminalReader } from '../../../support/readers/terminal-reader.ts'

let terminal: TerminalReader
beforeEach(async () => {
  terminal = await TerminalReader.start()
})
afterEach(() => terminal.end())

it.each(FAULT_KINDS.filter(kind => kind !== 'unplug'))('reads a card although its answer suffers: %s', async kind => {
  const { simulator, watched } = terminal
  simulator.fault({ kind, only: 'read' })
  simulator.place(simulatedCard())
  expect((await watched.next('card-read')).card.idNumber).toBe(WANG.idNumber)
})
