import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { readAudit } from '../../../electron/store/audit.ts'
import {
  bringCase,
  faultOf,
  type HallClient,
  on,
  signPromise,
  TestApplication,
  told,
} from '../../support/halls/application.ts'

const RENEWAL = 'CC-WJ-0101'

let hall: TestApplication
let clerk: HallClient
beforeAll(async () => {
  hall = await TestApplication.start()
  clerk = hall.client()
})
afterAll(() => hall.remove())

async function entered(missing: readonly string[], card = 'wang'): Promise<CaseView> {
  const opened = await told(clerk, await bringCase(clerk, card, RENEWAL))
  return clerk.cases.checkMaterials({ ...on(opened), missing: [...missing] })
}

async function audited(): Promise<number> {
  return (await readAudit(hall.application.parts.store.db)).filter(({ entry }) => entry.type === 'CreditQueried').length
}

/** The source numbers its reports, so the number of one tells how many there were. */
function reportOf({ credit }: CaseView): number {
  return Number(credit.handler?.reportNumber?.slice(-6))
}

async function eventsOf({ caseId }: CaseView): Promise<readonly string[]> {
  return (await clerk.cases.history({ caseId })).map(({ type }) => type)
}

const onCredit = ({ assessment }: CaseView) =>
  assessment.gates.flatMap(({ code, result }) => (['G5', 'G6', 'G7'].includes(code) ? [`${code} ${result}`] : []))

describe('credit is asked for acceptance on trust alone, once (个人信息保护法 art. 6; 9a)', () => {
  it('a complete case leaves no query behind: no event, no audit entry, no call at the source', async () => {
    const complete = await entered([])
    expect(onCredit(complete)).toEqual(['G5 notAsked', 'G6 notAsked', 'G7 notAsked'])
    expect(complete.assessment.gates.find(({ id }) => id === 'grade')?.reason.zh).toBe('没有查询：材料齐全不需要查')
    expect(await faultOf(clerk.cases.queryCredit(on(complete)))).toMatchObject({
      code: 'K377',
      text: { zh: expect.stringContaining('不需要查询'), en: expect.stringContaining('not needed') },
    })
    const accepted = await clerk.cases.acceptFull(on(complete))
    expect(await eventsOf(accepted)).toEqual(
      'CaseOpened PartyIdentified PartyIdentified PrivacyNoticeShown MaterialsChecked Accepted'.split(' '),
    )
    expect([accepted.credit, await audited()]).toEqual([{}, 0])

    const lacksCore = await entered(['application-form', 'business-licence'])
    expect(lacksCore.assessment.gates.find(({ id }) => id === 'coreComplete')?.result).toBe('fail')
    expect(await faultOf(clerk.cases.queryCredit(on(lacksCore)))).toMatchObject({ code: 'K377' })
    const noticed = await clerk.cases.giveOneTimeNotice(on(lacksCore))
    const { html } = await clerk.documents.render({ caseId: noticed.caseId, kind: 'oneTimeNotice' })
    expect(html).not.toMatch(/信用等级|失信|没有查询/)

    const first = await clerk.cases.queryCredit(on(await entered(['business-licence'], 'li')))
    expect([reportOf(first), await audited()]).toEqual([1, 1])
  })

  it('going for trust asks once; the promise, its signature and the acceptance ask nobody again', async () => {
    const before = await audited()
    const open = await entered(['business-licence'], 'ouyang')
    expect(open.assessment).toMatchObject({ outcome: 'askCredit', undecided: [] })
    expect(onCredit(open)).toEqual(['G5 notAsked', 'G6 notAsked', 'G7 notAsked'])
    expect(await faultOf(clerk.cases.preparePromise(on(open)))).toMatchObject({ code: 'K378' })
    expect(await audited()).toBe(before)

    const asked = await clerk.cases.queryCredit(on(open))
    expect(asked.assessment.outcome).toBe('trust')
    expect(onCredit(asked)).toEqual(['G5 pass', 'G6 pass', 'G7 pass'])
    const accepted = await clerk.cases.acceptOwing(on(await signPromise(clerk, asked)))
    expect((await eventsOf(accepted)).filter(type => type === 'CreditAnswered')).toHaveLength(1)
    expect(await audited()).toBe(before + 1)
  })

  it('is offered again where it was asked, and no more once nothing depends on it', async () => {
    const asked = await clerk.cases.queryCredit(on(await entered(['business-licence'], 'liang')))
    const offer = ({ actions }: CaseView) => actions.find(({ id }) => id === 'recordCredit')?.because?.code ?? 'offered'
    expect(offer(asked)).toBe('offered')
    const again = await clerk.cases.queryCredit(on(asked))
    expect(reportOf(again)).toBe(reportOf(asked) + 1)
    expect(offer(await clerk.cases.checkMaterials({ ...on(again), missing: [] }))).toBe('K377')
  })

  it('a source that does not answer leaves it to a person, as a low grade does with its reason', async () => {
    hall.credit.behave('down')
    const unknown = await clerk.cases.queryCredit(on(await entered(['business-licence'], 'he')))
    hall.credit.behave('normal')
    expect(unknown.assessment).toMatchObject({ outcome: 'person', undecided: ['grade', 'noListEntry'] })
    const low = await clerk.cases.queryCredit(on(await entered(['business-licence'], 'chen')))
    expect(low.assessment.outcome).toBe('ordinary')
    const can = ({ actions }: CaseView) => actions.filter(({ because }) => !because).map(({ id }) => id)
    expect(can(low)).toEqual(expect.arrayContaining(['askPerson', 'giveOneTimeNotice', 'recordCredit']))
    expect(can(low)).not.toContain('preparePromise')
  })
})
