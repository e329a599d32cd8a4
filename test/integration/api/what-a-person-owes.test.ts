import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { passDays } from '../../../electron/desk/night/pass-days.ts'
import {
  faultOf,
  type HallClient,
  on,
  prepareCase,
  readCard,
  signAndAccept,
  TestApplication,
} from '../../support/halls/application.ts'

const CATALOGUE = join(import.meta.dirname, '../../fixtures/catalogues/life.json')

let hall: TestApplication
let clerk: HallClient
let kiosk: HallClient
beforeAll(async () => {
  hall = await TestApplication.start({ config: { catalogue: CATALOGUE } })
  hall.setClock('2026-08-03')
  clerk = hall.client()
  kiosk = hall.client('kiosk-1')
})
afterAll(() => hall.remove())

async function accept(card: string, missing: string[]): Promise<CaseView> {
  let view = await prepareCase(clerk, card, 'LIFE-0001', [])
  view = await clerk.cases.chooseSituation({ ...on(view), situation: 'new' })
  view = await clerk.cases.checkMaterials({ ...on(view), missing })
  return signAndAccept(clerk, view)
}

describe('what the person whose card was read owes', () => {
  it('says of each material whether the person brings it, and until when', async () => {
    await accept('wang', ['lease', 'insurance'])
    hall.setClock('2026-08-11')
    await passDays(hall.application.parts)
    const { owed } = await clerk.people.owedOfReading({ readingId: await readCard(clerk, 'wang') })
    const byMaterial = Object.fromEntries(owed.map(entry => [entry.material.zh, entry]))
    expect(byMaterial['租赁合同']).toMatchObject({ byCitizen: true, overdue: true, graceUntil: '2026-08-13' })
    expect(byMaterial['社保缴纳证明']).toMatchObject({ byCitizen: false })
  })

  it('shows the hall’s record to the clerk, but not at a kiosk', async () => {
    const readingId = await readCard(clerk, 'wang')
    expect((await clerk.people.owedOfReading({ readingId })).standing).toMatchObject({
      owed: 1,
      // Within grace: nothing is recorded yet (domain facts 8, 首次轻微失信).
      overdue: 0,
      inGrace: 1,
      breaches: [],
    })
    expect(await kiosk.people.owedOfReading({ readingId })).not.toHaveProperty('standing')
  })

  it('names the day until which papers are held', async () => {
    let view = await prepareCase(clerk, 'li', 'LIFE-0001', [])
    view = await clerk.cases.chooseSituation({ ...on(view), situation: 'new' })
    view = await clerk.cases.checkMaterials({ ...on(view), missing: ['application-form'] })
    view = await clerk.cases.holdPapers(on(view))
    const { cases } = await kiosk.people.owedOfReading({ readingId: await readCard(clerk, 'li') })
    expect(cases).toMatchObject([{ status: 'held', returnBy: view.held?.until.date }])
  })
})

describe('情形 (9.1 G3, G4): no route goes around the choice', () => {
  it.each([
    ['acceptFull', []],
    ['acceptOwing', ['lease']],
    ['preparePromise', ['lease']],
    ['holdPapers', ['application-form']],
    ['giveOneTimeNotice', ['application-form']],
  ] as const)('%s is refused with K375, which says what to do', async (command, missing) => {
    const view = await prepareCase(clerk, 'li', 'LIFE-0001', [...missing])
    expect(await faultOf(clerk.cases[command](on(view)))).toMatchObject({
      code: 'K375',
      text: { zh: expect.stringContaining('尚未选择情形') },
      remedy: { en: expect.stringContaining('choose the situation first') },
    })
    expect(view.assessment.outcome).toBe('ordinary')
  })
})

describe('a case as the screens show it', () => {
  it('shows the result of a disposal, other ways to settle a material, and which days have passed', async () => {
    hall.setClock('2026-08-17')
    const accepted = await accept('ouyang', ['lease', 'no-record'])
    const [lease, promised] = accepted.owed
    expect(lease).toMatchObject({ remaining: 5, light: 'green', discharges: [] })
    expect(promised).toMatchObject({ byCitizen: false, light: 'none', discharges: ['check', 'licenceLibrary'] })
    const found = await clerk.cases.findFalse({
      ...on(accepted),
      owedId: promised?.owedId ?? '',
      reason: '查有行政处罚',
    })
    expect(found.falsehood).toMatchObject({ facts: '查有行政处罚', measure: { zh: '不予许可（办理）' } })
    hall.setClock('2026-08-25')
    await passDays(hall.application.parts)
    const later = await clerk.cases.get({ caseId: accepted.caseId })
    expect(later.steps.find(({ kind }) => kind === 'deliverPriorNotice')).toMatchObject({ overdue: true })
    expect(later.owed[0]).toMatchObject({ light: 'red', remaining: -1 })
  })
})
