import { describe, expect, it } from 'vitest'
import { bilingual } from '../../../electron/base/bilingual.ts'
import { underVersion } from '../../../electron/cases/model/under-version.ts'
import { CaseDriver, found, item, material } from '../../support/cases/case-builder.ts'

describe('a case under another version of its item', () => {
  const own = CaseDriver.prepared(['days', 'fixed']).now

  it('misses only materials of that version', () => {
    const { state, assumptions } = underVersion(
      own,
      item({ version: '2', materials: [material('core-1', { core: true })] }),
    )
    expect([state.missing, assumptions]).toEqual([[], []])
  })

  it('takes a new material as missing, with a note', () => {
    const more = item({ version: '2', materials: [...item().materials, material('extra', { core: true })] })
    const { state, assumptions } = underVersion(own, more)
    expect(state.missing).toEqual(['days', 'fixed', 'extra'])
    expect(assumptions).toMatchObject([{ en: expect.stringContaining('material extra') }])
  })

  it('has no situation when that version lacks it', () => {
    const situations = (...ids: string[]) => ids.map(id => ({ id, name: bilingual(id, id) }))
    const driver = new CaseDriver().run({
      type: 'open',
      item: item({ situations: situations('new') }),
      situation: 'new',
      station: 's',
      window: '1',
    })
    const { state, assumptions } = underVersion(driver.now, item({ situations: situations('first', 'second') }))
    expect([state.situation, assumptions.length]).toEqual([undefined, 1])
    expect(underVersion(driver.now, item()).assumptions).toEqual([])
  })

  it('stays unchecked if its materials were never checked', () => {
    const { missing: _, ...unchecked } = CaseDriver.prepared([], found()).now
    expect(underVersion({ ...unchecked, missing: undefined }, item({ version: '2' })).state.missing).toBeUndefined()
  })
})
