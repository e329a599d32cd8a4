import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { READER_CODES } from '../../../drivers/error.ts'
import { README, withTables } from '../../support/readers/reader-docs.ts'

const readme = readFileSync(README, 'utf8')

describe('the readers’ README', () => {
  it('has the tables that follow from the code (node test/support/readers/reader-docs.ts writes them)', () => {
    expect(withTables(readme)).toBe(readme)
  })

  it.each(Object.keys(READER_CODES))('names %s with cause and remedy', code => {
    expect(readme).toMatch(new RegExp(`^\\| ${code} \\| (retriable|fatal) \\| .+<br>.+ \\| .+<br>.+ \\|$`, 'm'))
  })
})
