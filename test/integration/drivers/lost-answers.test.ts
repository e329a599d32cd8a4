import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { OpenChannel } from '../../../drivers/channel/channel.ts'
import { serialChannel } from '../../../drivers/channel/serial.ts'
import { tcpChannel } from '../../../drivers/channel/tcp.ts'
import { Simulator } from '../../../drivers/simulator/simulator.ts'
import { FAST_THINK_TIMES } from '../../../drivers/simulator/think-times.ts'
import { temporaryFolder } from '../../support/files/temporary-folder.ts'
import { simulatedCard } from '../../support/readers/cards.ts'
import { AS_IF_NOTHING_WAS_LOST, MOVED, type Reading, readingOf } from '../../support/readers/lost-answers.ts'

/** For answers through another process on a busy machine. */
const PATIENT = { sam: { interByteMs: 100, timeoutScale: 0.5 } }
/** status, number, find, select, read, newest address, find, then polling. */
const POSITIONS = Array.from({ length: 9 }, (_, i) => i)

/** Channels with a socket or terminal; unit/drivers/reader/lost-answers.test.ts has the others. */
const CHANNELS: Record<string, { readonly pty: boolean; readonly open: (simulator: Simulator) => OpenChannel }> = {
  TCP: { pty: false, open: ({ tcpPort }) => tcpChannel({ host: '127.0.0.1', port: tcpPort }) },
  'a serial port': { pty: true, open: ({ ptyPath = '' }) => serialChannel({ path: ptyPath, baudRate: 115_200 }) },
}

describe.each(Object.entries(CHANNELS))('over %s a card is read', (_, { pty, open }) => {
  it.each(['silence', 'truncate', 'deviceTimeout'] as const)(
    'reads a card although any one answer is lost (%s)',
    async kind => {
      const folder = temporaryFolder()
      const reading = async (after: number): Promise<Reading> => {
        const simulator = await Simulator.start({
          pty,
          ptyPath: join(folder, String(after)),
          sam: { think: FAST_THINK_TIMES, deselects: 'failedSelect', unselected: 0x81 },
        })
        simulator.place(simulatedCard(MOVED))
        simulator.fault({ kind, after })
        return readingOf(open(simulator), PATIENT).finally(() => simulator.close())
      }
      const read = { ...AS_IF_NOTHING_WAS_LOST, card: expect.objectContaining(AS_IF_NOTHING_WAS_LOST.card) }
      expect(await Promise.all(POSITIONS.map(reading))).toEqual(POSITIONS.map(() => read))
    },
  )
})
