import { describe, expect, it } from 'vitest'
import type { CaseCommand } from '../../../../electron/cases/commands.ts'
import { assess } from '../../../../electron/cases/gates/evaluate.ts'
import type { FormDefect } from '../../../../electron/cases/model/form-defect.ts'
import { toBring } from '../../../../electron/cases/why/why.ts'
import { CaseDriver, facts, item, material, read } from '../../../support/cases/case-builder.ts'

const NO_SEAL = '未盖公章'

function looked(missing: readonly string[], ...defects: readonly FormDefect[]): CaseCommand {
  return { type: 'checkMaterials', missing, defects }
}

const defect = (materialId: string, what = NO_SEAL): FormDefect => ({ materialId, what })

describe('行政许可法第三十二条第一款第四项：不符合法定形式的，一次告知需要补正的全部内容', () => {
  it('主件不符合法定形式，与缺主件一样不能受理，并写明哪里不符', () => {
    const driver = CaseDriver.prepared(['core-1']).run(looked(['core-1'], defect('core-1')))
    const { outcome, gates } = assess(driver.now, facts())
    expect(outcome).toBe('ordinary')
    expect(gates.find(({ id }) => id === 'coreComplete')?.reason).toEqual({
      zh: '缺主件：材料 core-1（不符合法定形式：未盖公章）',
      en: 'Core materials missing: material core-1 (not in the required form: 未盖公章)',
    })
    expect(driver.decisionOn({ type: 'acceptFull' })).toMatchObject({
      refusal: { code: 'K305', about: [{ zh: expect.stringContaining(NO_SEAL) }] },
    })
  })

  it('一次性告知列出全部：缺的和不符的', () => {
    const driver = CaseDriver.prepared(['core-1', 'fixed']).run(looked(['core-1', 'fixed'], defect('fixed')))
    driver.run({ type: 'giveOneTimeNotice' })
    expect(driver.now.notice).toMatchObject({ missing: ['core-1', 'fixed'], defects: [defect('fixed')] })
    expect(toBring(driver.now).map(({ zh }) => zh)).toEqual(['材料 core-1', '材料 fixed（不符合法定形式：未盖公章）'])
  })

  it('容缺收件的回执也写明', () => {
    const driver = CaseDriver.prepared(['core-1']).run(looked(['core-1'], defect('core-1')))
    driver.run({ type: 'holdPapers' })
    expect(driver.now.held).toMatchObject({ missing: ['core-1'], defects: [defect('core-1')] })
  })

  it('副件不符合法定形式，可以容缺，承诺补正', () => {
    const driver = CaseDriver.prepared(['days'])
      .run(looked(['days'], defect('days')))
      .promise()
    expect(driver.now.promise?.materials).toMatchObject([{ materialId: 'days', defect: NO_SEAL }])
    driver.run({ type: 'acceptOwing' })
    expect(driver.now.owed).toMatchObject([{ materialId: 'days', status: 'owed', defect: NO_SEAL }])
  })

  it('写明的内容改了，承诺书要重新签', () => {
    const driver = CaseDriver.prepared(['days']).promise()
    driver.run(looked(['days'], defect('days')))
    expect(driver.attempt({ type: 'acceptOwing' })).toBe('K311')
  })

  it('补正后再来，从头核对', () => {
    const driver = CaseDriver.prepared(['core-1']).run(looked(['core-1'], defect('core-1')))
    driver.run({ type: 'giveOneTimeNotice' }).run(read.materials())
    expect(driver.now.defects).toEqual([])
    expect(driver.attempt({ type: 'acceptFull' })).toBe('ok')
  })

  it('换了关系不再要的材料，写明的内容也不留', () => {
    const power = material('power', { appliesTo: ['agent'] })
    const chosen = item({ materials: [...item().materials, power] })
    const driver = CaseDriver.prepared([], undefined, chosen).run(looked(['power'], defect('power')))
    const applicant = read.identify('applicant')
    const { type: _, party: __, ...who } = applicant as Extract<CaseCommand, { type: 'identify' }>
    driver.run({ type: 'changeApplicant', ...who, relation: 'guardian' })
    expect([driver.now.missing, driver.now.defects]).toEqual([[], []])
  })

  it('一样的结果不重复登记；写明的内容变了，另记一次', () => {
    const driver = CaseDriver.prepared(['days', 'fixed'])
    const both = looked(['days', 'fixed'], defect('fixed'), defect('days', ' 复印件不清 '))
    const count = driver.run(both).events.length
    driver.run(looked(['fixed', 'days'], defect('days', '复印件不清'), defect('fixed')))
    expect(driver.events.length).toBe(count)
    driver.run(looked(['days', 'fixed'], defect('fixed')))
    expect(driver.events.length).toBe(count + 1)
  })

  it('已收到的材料没有“形式不符”（K309）；须写明哪里不符（K313）', () => {
    const driver = CaseDriver.prepared(['days'])
    expect(driver.attempt(looked(['days'], defect('fixed')))).toBe('K309')
    expect(driver.attempt(looked(['days'], defect('days', ' ')))).toBe('K313')
  })
})

it('a case checked before forms were recorded has no defects', () => {
  expect(CaseDriver.prepared(['days']).now.defects).toEqual([])
})
