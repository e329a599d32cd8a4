import { describe, expect, it } from 'vitest'
import { bilingual } from '../../../../electron/base/bilingual.ts'
import { assess } from '../../../../electron/cases/gates/evaluate.ts'
import { CaseDriver, facts, found, item, material, read } from '../../../support/cases/case-builder.ts'

const byCase = item({
  situations: [
    { id: 'new', name: bilingual('新办', 'new') },
    { id: 'renewal', name: bilingual('延续', 'renewal') },
  ],
  materials: [
    material('form', { core: true }),
    material('plan', { core: true, situations: ['new'] }),
    material('old', {
      deferral: { mode: 'defer', due: { kind: 'workingDays', days: 5 }, dischargedBy: ['paper'] },
    }),
  ],
})
const without = (...missing: string[]) => CaseDriver.prepared(missing, found(), byCase)

describe('9.1 G3/G4 (情形): an item with situations, none chosen', () => {
  it.each([
    ['acceptFull', []],
    ['decide', []],
    ['acceptOwing', ['old']],
    ['preparePromise', ['old']],
    ['holdPapers', ['form']],
    // 行政许可法 art. 32.
    ['giveOneTimeNotice', ['form']],
  ] as const)('K375 for %s', (type, missing) => {
    expect(without(...missing).attempt({ type })).toBe('K375')
  })

  it('K375 for asking a supervisor', () => {
    expect(without('old').attempt({ type: 'askPerson', reason: '多年守信' })).toBe('K375')
  })

  it('offers only the ordinary procedure, and does not count as complete', () => {
    expect(assess(without().now, facts())).toMatchObject({
      outcome: 'ordinary',
      row: { id: 'unchecked' },
      answers: ['ordinary'],
    })
  })

  it('goes on once a situation was chosen and its materials were checked', () => {
    const driver = without().run({ type: 'chooseSituation', situation: 'renewal' })
    expect(driver.attempt({ type: 'acceptFull' })).toBe('K308')
    driver.run(read.materials()).run({ type: 'acceptFull' })
    expect(driver.now.acceptance?.mode).toBe('full')
  })

  it('a situation that the item’s version lacks counts as not chosen', () => {
    const driver = without()
    driver.state = { ...driver.now, situation: 'gone' }
    expect(driver.attempt({ type: 'acceptFull' })).toBe('K375')
  })

  it('an item without situations needs none', () => {
    expect(CaseDriver.prepared([]).attempt({ type: 'acceptFull' })).toBe('ok')
  })
})
