import { afterEach, expect, it } from 'vitest'
import { CardReader } from '../../../../drivers/reader/card-reader.ts'
import { ReaderGroup } from '../../../../drivers/reader/reader-group.ts'
import { MemoryChannel } from '../../../../drivers/simulator/memory-channel.ts'
import { LI, simulatedCard, WANG } from '../../../support/readers/cards.ts'
import { QUICK, simulatedLine } from '../../../support/readers/simulated-reader.ts'

const lines = { applicant: simulatedLine(), handler: simulatedLine() }
const group = new ReaderGroup({
  applicant: new CardReader(MemoryChannel.opener(lines.applicant), QUICK),
  handler: new CardReader(MemoryChannel.opener(lines.handler), QUICK),
})
afterEach(() => group.stop())

it('two readers at one counter each show their own card', async () => {
  const told: string[] = []
  group.subscribe((role, { event }) => told.push(`${role} ${event}`))
  group.start()
  const shown = () =>
    (['applicant', 'handler'] as const).map(role => {
      const { card } = group.snapshot[role]
      return card.kind === 'read' ? card.card.name : card.kind
    })
  await expect.poll(() => told).toHaveLength(2)
  lines.applicant.sam.place(simulatedCard(WANG))
  lines.handler.sam.place(simulatedCard(LI))
  await expect.poll(shown).toEqual([WANG.name, LI.name])
  lines.applicant.sam.lift()
  await expect.poll(shown).toEqual(['none', LI.name])
  lines.handler.addFault({ kind: 'unplug' })
  await expect.poll(() => told).toContain('handler reader-lost')
  expect(told).not.toContain('applicant reader-lost')
  expect(group.reader('applicant').snapshot.reader.kind).toBe('ready')
})
