import { afterEach, beforeEach, expect, it } from 'vitest'
import { FOREIGNER_2017, FOREIGNER_2023, HMT, simulatedCard, WANG } from '../../../support/readers/cards.ts'
import { TerminalReader } from '../../../support/readers/terminal-reader.ts'

let terminal: TerminalReader
beforeEach(async () => {
  terminal = await TerminalReader.start()
})
afterEach(() => terminal.end())

it('reads cards of every type, one after the other, each with its newest address', async () => {
  const { simulator, watched } = terminal
  for (const person of [WANG, HMT, FOREIGNER_2017, FOREIGNER_2023]) {
    simulator.place(simulatedCard({ ...person, additionalAddress: '新址路2号' }))
    const { card } = await watched.next('card-read')
    expect(card).toMatchObject({
      cardType: 'resident',
      ...person,
      sex: expect.any(String),
      additionalAddress: '新址路2号',
    })
    simulator.lift()
    await watched.next('card-removed')
  }
})
