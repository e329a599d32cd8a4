import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { READER_CODES } from '../../../drivers/error.ts'
import { MADE } from '../../support/docs/make.ts'
import { settingSections } from '../../support/docs/settings.ts'

describe('documents generated from the code', () => {
  it.each(Object.entries(MADE))('%s is as `npm run docs` makes it', async (file, make) => {
    const text = readFileSync(file, 'utf8')
    expect((await make(text)) === text).toBe(true)
  })

  it('every setting says what it is, in docs/configure.md', () => {
    const rows = settingSections().flatMap(section => section.rows)
    expect(rows.length).toBeGreaterThan(100)
    expect(rows.filter(({ about }) => about === '')).toEqual([])
  })

  it.each(Object.keys(READER_CODES))('drivers/README.md names %s with cause and remedy', code => {
    const readme = readFileSync('drivers/README.md', 'utf8')
    expect(readme).toMatch(new RegExp(`^\\| ${code} \\| (retriable|fatal) \\| .+<br>.+ \\| .+<br>.+ \\|$`, 'm'))
  })
})
