import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkOften, checkOftenAsync } from '../../support/properties/check-often.ts'

const TESTS = join(import.meta.dirname, '../..')
const HELPER = join('support', 'properties', 'check-often.ts')

describe('a property', () => {
  it('fails when its premise is never met, although it holds', async () => {
    const property = () => fc.property(fc.boolean(), () => undefined)
    expect(() => checkOften({ 'a handover': 1 }, property)).toThrow(/hardly met/)
    const waiting = () => fc.asyncProperty(fc.boolean(), async () => undefined)
    await expect(checkOftenAsync({ 'a handover': 1 }, waiting)).rejects.toThrow(/hardly met/)
  })

  it('fails when a premise is met too rarely, and names only that one', () => {
    const check = () =>
      checkOften({ drawn: 5, zero: 500 }, met =>
        fc.property(fc.integer({ min: 0, max: 999 }), number => {
          met('drawn')
          if (number === 0) met('zero')
        }),
      )
    expect(check).toThrow(/zero: \d+ of 500/)
    expect(check).not.toThrow(/drawn/)
  })

  it('is drawn anew after an unlucky draw', () => {
    let runs = 0
    checkOften({ late: 3 }, met =>
      fc.property(fc.boolean(), () => {
        runs++
        if (runs > 150) met('late')
      }),
    )
    expect(runs).toBe(200)
  })

  it('fails when it does not hold, however often its premise was met', () => {
    const check = () =>
      checkOften({ drawn: 1 }, met =>
        fc.property(fc.integer(), number => {
          met('drawn')
          expect(number).toBeLessThan(0)
        }),
      )
    expect(check).toThrow(/Property failed/)
  })
})

it('every property in the tests states how often it must be met, or that it has no premise', () => {
  const files = readdirSync(TESTS, { recursive: true, encoding: 'utf8' }).filter(name => /\.tsx?$/.test(name))
  const direct = files.filter(
    name => name !== HELPER && /\bfc\.(assert|check)\(/.test(readFileSync(join(TESTS, name), 'utf8')),
  )
  expect(files).toContain(HELPER)
  expect(direct).toEqual([])
})
