import type { SameKeys } from '../same-keys.ts'
import type { statisticsZh } from '../zh/statistics.ts'

export const statisticsEn: SameKeys<typeof statisticsZh> = {
  stats: {
    title: 'Statistics',
    from: 'From (month)',
    to: 'To (month)',
    by: 'By',
    dimensions: {
      department: 'Department',
      item: 'Item',
      material: 'Material',
      window: 'Window',
      channel: 'Channel',
      month: 'Month',
    },
    total: 'Total',
    empty: 'Nothing in this period',
    definitions: 'What the figures mean, and what they are divided by',
    reasons: 'Why not on trust (gate, times)',
    endings: 'How cases ended (cases)',
  },
}
