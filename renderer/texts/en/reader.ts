import type { SameKeys } from '../same-keys.ts'
import type { readerZh } from '../zh/reader.ts'

export const readerEn: SameKeys<typeof readerZh> = {
  reader: {
    title: 'Reader',
    connecting: 'Connecting to the reader…',
    ready: 'Reader ready',
    place: 'Place the ID card on the reader',
    reading: 'Reading; keep the card still…',
    read: 'Read; the card may be taken back',
    mustBeLifted: 'Lift the card and place it again',
    readAgain: 'Read again without lifting',
    health: 'Reader’s condition',
    rung: {
      retry: 'requests sent again',
      findAgain: 'cards looked for again',
      resetSam: 'module reset',
      reopen: 'port opened anew',
      restartProcess: 'device process restarted',
    },
    line: {
      exchanges: 'requests',
      timeouts: 'time-outs',
      damagedAnswers: 'damaged answers',
      unexpectedAnswers: 'answers to something else',
      discardedBytes: 'bytes thrown away',
    },
    expired: 'card expired',
    validTo: 'valid to {{date}}',
    longTerm: 'does not expire',
    cardType: {
      hmt: 'HMT residence permit',
      foreign2017: 'foreign permanent resident (2017)',
      foreign2023: 'foreign permanent resident (2023)',
    },
    typed: 'No card can be read: type',
    typedHint: 'A typed identity needs a supervisor before anything is accepted on trust.',
    simulator: 'Simulated reader',
    lift: 'Lift the card',
    unplug: 'Unplug the reader',
    replug: 'Plug it in again',
  },
}
