import { afterEach, expect, it } from 'vitest'
import { FOREIGNER_2017, FOREIGNER_2023, HMT, simulatedCard, WANG, withCheck } from '../../../support/readers/cards.ts'
import { simulatedLine, WatchedReader } from '../../../support/readers/simulated-reader.ts'

let watched: WatchedReader | undefined
afterEach(() => watched?.stop())

async function warningsOf(fields: Record<string, unknown>): Promise<readonly string[]> {
  const line = simulatedLine()
  watched = WatchedReader.onMemory(line)
  line.sam.place(simulatedCard(fields))
  return (await watched.next('card-read')).card.warnings.map(({ code }) => code)
}

it.each([
  ['a resident’s', { ...WANG, idNumber: withCheck('44060429990101001'), birthDate: '2999-01-01' }],
  ['a residence permit', { ...HMT, idNumber: withCheck('81000029990101001'), birthDate: '2999-01-01' }],
  ['a foreigner’s of 2017', { ...FOREIGNER_2017, birthDate: '2999-01-01' }],
  ['a foreigner’s of 2023', { ...FOREIGNER_2023, idNumber: withCheck('93158629990101002'), birthDate: '2999-01-01' }],
])('%s card with a future birth date is read with a warning', async (_what, fields) => {
  expect(await warningsOf(fields)).toEqual(['birthInFuture'])
})

it('a card with a birth date in 1880 is read with a warning', async () => {
  const fields = { ...WANG, idNumber: '440524188001010014', birthDate: '1880-01-01', sex: '男' }
  expect(await warningsOf(fields)).toEqual(['bornLongAgo'])
})

it('an ordinary card gets no warning about its birth date', async () => {
  expect(await warningsOf(WANG)).toEqual([])
})
