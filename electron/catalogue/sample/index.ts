import civil from './civil.json' with { type: 'json' }
import departments from './departments.json' with { type: 'json' }
import disabled from './disabled.json' with { type: 'json' }
import ecology from './ecology.json' with { type: 'json' }
import health from './health.json' with { type: 'json' }
import labour from './labour.json' with { type: 'json' }
import land from './land.json' with { type: 'json' }
import market from './market.json' with { type: 'json' }
import tax from './tax.json' with { type: 'json' }

const ORGANS: Readonly<Record<string, object>> = departments

/** Shaped like the first batch of 禅城 (35 items, 59 materials, 5 with 可容缺, 31 with 可容缓), plus a few more. All names invented. */
export const SAMPLE = {
  sample: true,
  items: [health, labour, land, civil, disabled, market, ecology, tax]
    .flat()
    .map(item => ({ ...item, organ: ORGANS[item.department.zh] })),
}
