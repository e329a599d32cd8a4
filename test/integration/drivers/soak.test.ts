import { expect, it } from 'vitest'
import { SOAK_LINES, type SoakLine } from '../../support/soak/soak-reader.ts'
import { soak } from '../../support/soak/soak-run.ts'

/** A short form of `npm run soak`. */
it.each(Object.keys(SOAK_LINES) as SoakLine[])(
  '200 cards and 20 unpluggings over %s lose no event, double none, and leak nothing',
  async line => {
    const { problems } = await soak({ line, placings: 200, unpluggings: 20 })
    expect(problems).toEqual([])
  },
)
