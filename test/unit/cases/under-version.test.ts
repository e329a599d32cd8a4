import { describe, expect, it } from 'vitest'
import { bilingual } from '../../../electron/base/bilingual.ts'
import { underVersion } from '../../../electron/cases/model/under-version.ts'
import { CaseDriver, found, item, material } from '../../support/cases/case-builder.ts'

describe('a case under another version of its item', () => {
  const own = CaseDriver.prepared(['days', 'fixed']).now

  it('asks for what that version asks for: what is not asked for any more is not missing', () => {
    const { state, assumptions } = underVersion(
      own,
      item({ version: '2', materials: [material('core-1', { core: true })] }),
    )
    expect([state.missing, assumptions]).toEqual([[], []])
  })

  it('takes what nobody has looked at as missing, and says so', () => {
    const more = item({ version: '2', materials: [...item().materials, material('extra', { core: true })] })
    const { state, assumptions } = underVersion(own, more)
    expect(state.missing).toEqual(['days', 'fixed', 'extra'])
    expect(assumptions).toMatchObject([{ en: expect.stringContaining('material extra') }])
  })

  it('a situation that it does not have was not chosen', () => {
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

  it('materials that were never checked stay unchecked', () => {
    const { missing: _, ...unchecked } = CaseDriver.prepared([], found()).now
    expect(underVersion({ ...unchecked, missing: undefined }, item({ version: '2' })).state.missing).toBeUndefined()
  })
})
