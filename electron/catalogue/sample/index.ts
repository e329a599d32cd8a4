import civil from './civil.json' with { type: 'json' }
import disabled from './disabled.json' with { type: 'json' }
import ecology from './ecology.json' with { type: 'json' }
import health from './health.json' with { type: 'json' }
import labour from './labour.json' with { type: 'json' }
import land from './land.json' with { type: 'json' }
import market from './market.json' with { type: 'json' }
import tax from './tax.json' with { type: 'json' }

/**
 * A catalogue in the shape of the first batch of 禅城 (35 items, 59 materials, 5 items with 可容缺, 31 with 可容缓), with a few
 * items beside it that show what that batch did not have. No list was ever published: every name here is made up after
 * what such halls do.
 */
export const SAMPLE = {
  sample: true,
  items: [health, labour, land, civil, disabled, market, ecology, tax].flat(),
}
