import { describe, expect, it } from 'vitest'
import type { CaseCommand } from '../../../electron/cases/commands.ts'
import { evidenceIn, toReturn } from '../../../electron/cases/custody/papers.ts'
import type { SubjectId } from '../../../electron/cases/model/ids.ts'
import { steps } from '../../../electron/cases/model/steps.ts'
import { CaseDriver, item, material, read } from '../../support/cases/case-builder.ts'
import { decided } from '../../support/cases/falsehood.ts'
import { DAYS, leadOn, nights, on, supplied } from '../../support/cases/rule-days.ts'

const here = ({ now }: CaseDriver) => now.papers.map(({ materialId }) => materialId)
const waits = ({ now }: CaseDriver) => steps(now, on('2026-04-30').today).map(({ kind }) => kind)
const GIVEN_BACK = { type: 'returnPapers', method: 'counter', to: 'handler' } as const

describe('收存（行政许可法第三十二条：收到的材料出具凭证）：每件办件一份登记', () => {
  it('受理时收到的、以后补交的，各记收到日期和收件人', () => {
    const driver = supplied(CaseDriver.accepted(['days']), '2026-05-06')
    expect(driver.now.papers).toEqual([
      ...['core-1', 'core-2', 'handover', 'fixed'].map(materialId => ({ materialId, on: '2026-04-30', by: 'clerk-1' })),
      { materialId: 'days', on: '2026-05-06', by: 'clerk-1', supplied: true },
    ])
  })

  it('电子材料、网上补交的、共享核得的，从未交到大厅', () => {
    const materials = item().materials.map(one => (one.id === 'fixed' ? { ...one, form: 'electronic' as const } : one))
    expect(here(CaseDriver.prepared(['days'], undefined, item({ materials })))).not.toContain('fixed')
    const uploaded = CaseDriver.accepted(['days']).run(
      { type: 'supply', owedId: DAYS, method: 'upload' },
      on('2026-05-06'),
    )
    expect(here(uploaded)).not.toContain('days')
  })

  it('补交不合格的：窗口当场退回，寄来的仍在大厅', () => {
    const rejected = (method: 'counter' | 'post') =>
      CaseDriver.accepted(['days'])
        .run({ type: 'supply', owedId: DAYS, method }, on('2026-05-06'))
        .run({ type: 'rejectSupply', owedId: DAYS, reason: '未盖章' }, on('2026-05-06'))
    expect(here(rejected('counter'))).not.toContain('days')
    expect(here(rejected('post'))).toContain('days')
  })

  it('一次性告知的，材料由申请人带回；容缺收件的，留在大厅', () => {
    const core = ['core-1']
    expect(here(CaseDriver.prepared(core).run({ type: 'giveOneTimeNotice' }))).toEqual([])
    const held = CaseDriver.prepared(core).run({ type: 'holdPapers' })
    expect(here(held)).toEqual(['core-2', 'days', 'handover', 'fixed'])
    held.run(read.materials(), on('2026-05-06'))
    expect(held.now.papers[0]).toEqual({ materialId: 'core-1', on: '2026-05-06', by: 'clerk-1' })
    expect(held.now.papers[1]).toMatchObject({ materialId: 'core-2', on: '2026-04-30' })
  })
})

it('收存：换情形、换事项后不再要的、取消登记的，当场带回', () => {
  const situations = ['new', 'renewal'].map(id => ({ id, name: { zh: id, en: id } }))
  const materials = [material('core-1', { core: true }), material('former', { situations: ['renewal'] })]
  const driver = new CaseDriver().run(read.open(item({ situations, materials })))
  driver.run(read.identify('handler')).run(read.identify('applicant')).run(read.notice())
  driver.run({ type: 'chooseSituation', situation: 'renewal' }).run(read.materials())
  expect(here(driver)).toEqual(['core-1', 'former'])
  driver.run({ type: 'chooseSituation', situation: 'new' })
  expect(here(driver)).toEqual(['core-1'])
  driver.run({ type: 'discard' })
  expect([here(driver), waits(driver)]).toEqual([[], []])
})

describe('收存：换了申请人、关系以后不再要的，当场带回', () => {
  const materials = [
    material('core-1', { core: true }),
    material('authority', { appliesTo: ['agent'] }),
    material('guardian', { appliesTo: ['guardian'] }),
  ]
  const byAgent = () => {
    const driver = new CaseDriver().run(read.open(item({ materials, authorityMaterial: 'authority' })))
    driver.run(read.identify('handler'))
    driver.run({ ...read.identify('applicant'), subjectId: 'other' as SubjectId } as CaseCommand)
    return driver.run(read.notice()).run(read.materials())
  }
  const change = (driver: CaseDriver, subjectId: SubjectId | undefined, relation: 'agent' | 'guardian') => {
    const { handler, applicant } = driver.now.parties
    if (!handler || !applicant) throw new Error('nobody is there')
    const { subjectKind, person } = applicant
    const id = subjectId ?? handler.subjectId
    return driver.run({ type: 'changeApplicant', subjectId: id, subjectKind, person, relation })
  }

  it('代办改为本人办理：授权委托书带回，其他材料仍在', () => {
    const driver = byAgent()
    expect(here(driver)).toEqual(['core-1', 'authority'])
    expect(here(change(driver, undefined, 'agent'))).toEqual(['core-1'])
  })

  it('同一申请人改变关系，也一样；改回来的，重新登记', () => {
    const driver = byAgent()
    const applicant = driver.now.parties.applicant?.subjectId
    expect(here(change(driver, applicant, 'guardian'))).toEqual(['core-1'])
    change(driver, applicant, 'agent')
    expect(here(driver)).toEqual(['core-1'])
    driver.run(read.materials(), on('2026-05-06'))
    expect(driver.now.papers.map(({ materialId, on: day }) => [materialId, day])).toEqual([
      ['core-1', '2026-04-30'],
      ['authority', '2026-05-06'],
    ])
  })

  it('换了申请人、关系不变的，材料仍在', () => {
    expect(here(change(byAgent(), 'third' as SubjectId, 'agent'))).toEqual(['core-1', 'authority'])
  })
})

describe('退还：办件未经决定而结束的，材料须退还，退完为止', () => {
  const withdrawn = () => CaseDriver.accepted(['days']).run({ type: 'withdraw', reason: '不办了' }, on('2026-05-06'))

  it('撤回的办件：工作清单里有一步，退还后没有', () => {
    const driver = withdrawn()
    expect(waits(driver)).toEqual(['returnPapers'])
    driver.run({ ...GIVEN_BACK, materials: ['core-1'] }, on('2026-05-07'))
    expect(waits(driver)).toEqual(['returnPapers'])
    driver.run(GIVEN_BACK, on('2026-05-08'))
    expect([waits(driver), here(driver)]).toEqual([['archive'], []])
    expect(driver.now.papersReturned.map(({ materialId, returned }) => [materialId, returned.on])).toEqual([
      ['core-1', '2026-05-07'],
      ['core-2', '2026-05-08'],
      ['handover', '2026-05-08'],
      ['fixed', '2026-05-08'],
    ])
    expect(driver.attempt(GIVEN_BACK, on('2026-05-08'))).toBe('K303')
  })

  it('邮寄的须有邮件号；不在大厅的不能退', () => {
    const post = { type: 'returnPapers', method: 'post', to: 'applicant' } as const
    expect(withdrawn().attempt(post, on('2026-05-07'))).toBe('K313')
    expect(withdrawn().attempt({ ...post, mailNumber: 'EMS-1' }, on('2026-05-07'))).toBe('ok')
    expect(withdrawn().attempt({ ...GIVEN_BACK, materials: ['days'] }, on('2026-05-07'))).toBe('K309')
    expect(withdrawn().attempt({ ...GIVEN_BACK, materials: [] }, on('2026-05-07'))).toBe('K309')
  })

  it('受理中的、已决定的，材料属于案卷，不退', () => {
    expect(CaseDriver.accepted(['days']).attempt(GIVEN_BACK)).toBe('K303')
    const refused = CaseDriver.accepted(['days'])
      .refused('不符合第十条', on('2026-05-06'))
      .run({ type: 'close', result: '6', reason: '' }, on('2026-05-06'))
    expect([refused.attempt(GIVEN_BACK, on('2026-05-07')), waits(refused)]).toEqual(['K303', ['archive']])
  })

  it('容缺收件期间可以取回；取回后再来的，重新登记收到日期', () => {
    const driver = CaseDriver.prepared(['core-1']).run({ type: 'holdPapers' }).run(GIVEN_BACK, on('2026-05-06'))
    expect(here(driver)).toEqual([])
    driver.run(read.materials(), on('2026-05-07'))
    expect(driver.now.papers.every(paper => paper.on === '2026-05-07')).toBe(true)
  })

  it('行政许可法第七十八条：查明不实的留作证据，不退还，也不列入待退', () => {
    const chosen = item({ materials: [...item().materials.slice(0, 3), material('fixed')] })
    const driver = decided(CaseDriver.prepared([], undefined, chosen), 'core-2')
    expect([...evidenceIn(driver.now)]).toEqual(['core-2'])
    expect(toReturn(driver.now).map(({ materialId }) => materialId)).toEqual(['core-1', 'days', 'fixed'])
    expect(driver.attempt({ ...GIVEN_BACK, materials: ['core-2'] }, on('2026-05-09'))).toBe('K309')
    driver.run(GIVEN_BACK, on('2026-05-09'))
    expect([here(driver), waits(driver)]).toEqual([['core-2'], ['archive']])
  })

  it('先前版本没有记收到日期的，不列入待退，仍可退还', () => {
    const driver = withdrawn()
    const old = driver.events.map(event => {
      if (event.type !== 'MaterialsChecked') return event
      const { on: _, by: __, ...rest } = event
      return rest
    })
    driver.state = undefined
    for (const event of old) driver.record(event)
    expect([waits(driver), driver.attempt(GIVEN_BACK, on('2026-05-07'))]).toEqual([['archive'], 'ok'])
  })

  it('逾期未补而退件的也一样', () => {
    const driver = nights(CaseDriver.accepted(['days']), '2026-05-12', '2026-05-15')
    driver.run({ type: 'dispose', reason: '逾期' }, leadOn('2026-05-15'))
    expect(waits(driver)).toEqual(['returnPapers'])
  })
})
