import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ApplicantInput, WhoInput } from '../../../electron/api/contract/cases.ts'
import { faultOf, type HallClient, on, readCard, TestApplication } from '../../support/halls/application.ts'

/** Valid as a resident's number and as a credit code. */
const EITHER = '131101199001010108'
const RESIDENT = '440604199001010018'
const FAILING = '91350211M0000XUF46'

let hall: TestApplication
let clerk: HallClient
let itemCode: string
beforeAll(async () => {
  hall = await TestApplication.start()
  clerk = hall.client()
  itemCode = (await clerk.items.search({ query: '' }))[0]?.code ?? ''
})
afterAll(() => hall.remove())

const typed = (number: string, confirmed?: boolean): WhoInput => ({
  kind: 'typed',
  name: '王样本',
  number,
  ...(confirmed === undefined ? {} : { confirmed }),
})

function open(handler: WhoInput, applicant: ApplicantInput = { kind: 'same' }) {
  return clerk.cases.open({
    caseId: randomUUID(),
    commandId: randomUUID(),
    itemCode,
    handler,
    applicant,
    another: true,
  })
}

const applicant = (
  kind: 'person' | 'organisation' | 'household',
  number: string,
  confirmed?: boolean,
): ApplicantInput => ({
  kind,
  name: '样本公司',
  number,
  ...(confirmed === undefined ? {} : { confirmed }),
})

describe('a number of another kind than was chosen', () => {
  it.each([
    ['organisation', RESIDENT, '这是个人证件号码'],
    ['organisation', '810000199001010019', '这是个人证件号码'],
    ['organisation', '931586198001010028', '这是个人证件号码'],
    ['organisation', '0'.repeat(18), '不是统一社会信用代码'],
    ['person', '914406041004276266', '这是统一社会信用代码'],
  ] as const)('as %s %s is refused, and the clerk is told what it is', async (kind, number, why) => {
    const fault = await faultOf(open(typed(RESIDENT), applicant(kind, number, true)))
    expect(fault.code).toBe('K317')
    expect(JSON.stringify(fault)).toContain(why)
    expect(JSON.stringify(fault)).not.toContain(number)
  })
})

describe('a number that can be two things', () => {
  it('is refused until somebody confirms its kind, with both meanings shown', async () => {
    expect(await clerk.people.checkNumber({ kind: 'organisation', number: EITHER })).toMatchObject({
      result: 'ambiguous',
      others: ['person'],
    })
    expect((await faultOf(open(typed(RESIDENT), applicant('organisation', EITHER)))).code).toBe('K385')
    expect((await faultOf(open(typed(EITHER)))).code).toBe('K385')
  })

  it('is of the confirmed kind: two separate subjects, both masked', async () => {
    const person = await open(typed(EITHER, true))
    const organisation = await open(typed(RESIDENT), applicant('organisation', EITHER, true))
    expect(person.parties.handler).toMatchObject({ kind: 'person', name: '王*本' })
    expect(organisation.parties.applicant).toMatchObject({ kind: 'organisation', name: '样*司' })
    const subjectOf = async (caseId: string, party: 'handler' | 'applicant') =>
      (await hall.application.parts.desk.load(caseId as never)).state.parties[party]?.subjectId
    expect(await subjectOf(person.caseId, 'handler')).not.toBe(await subjectOf(organisation.caseId, 'applicant'))
  })
})

it('a credit code with a wrong check character is accepted after confirmation', async () => {
  const fault = await faultOf(open(typed(RESIDENT), applicant('organisation', FAILING)))
  expect(fault).toMatchObject({
    code: 'K386',
    about: [
      { zh: expect.stringMatching(/^[^a-z]*校验码不符[^a-z]*$/), en: expect.stringMatching(/^[^\u4e00-\u9fff]+$/) },
    ],
  })
  const view = await open(typed(RESIDENT), applicant('organisation', FAILING, true))
  expect(view.parties.applicant).toMatchObject({ kind: 'organisation', name: '样本公司' })
})

it('a number belongs to the same person in every spelling', async () => {
  const owner = async (number: string) => {
    const { caseId } = await open(typed(number))
    return (await hall.application.parts.desk.load(caseId as never)).state.parties.handler
  }
  const first = await owner('11010519491231002X')
  for (const text of [
    '１１０１０５１９４９１２３１００２×',
    '110105 19491231 002x',
    '110105-1949\u200b1231-002Ⅹ',
    '\u202d11010519491231002х\u202c',
  ]) {
    const again = await owner(text)
    expect(again?.subjectId).toBe(first?.subjectId)
    expect(again?.person.number).toBe('11010519491231002X')
  }
})

describe('the applicant typed with the number on the handler’s card', () => {
  it('is the handler, under the name on the card, for any spelling of the name', async () => {
    const readingId = await readCard(clerk, 'wang')
    const view = await open({ kind: 'card', readingId }, { kind: 'person', name: '王　样本 ', number: RESIDENT })
    expect(view.sameParty).toBe(true)
    const { state } = await hall.application.parts.desk.load(view.caseId as never)
    expect(state.parties.applicant?.person.name).toBe('王样本')
  })

  it('under another name is refused, and the differing character is shown', async () => {
    const readingId = await readCard(clerk, 'wang')
    const fault = await faultOf(open({ kind: 'card', readingId }, { kind: 'person', name: '王祥本', number: RESIDENT }))
    expect(fault.code).toBe('K387')
    expect(JSON.stringify(fault)).toContain('第 2 字不同')
    expect(fault.detail).toBeUndefined()
    expect(fault.about).toEqual([{ zh: expect.not.stringMatching(/[a-z]{3}/), en: expect.stringMatching(/^[a-z]/) }])
  })
})

it('a case number is found in any typed form', async () => {
  let view = await open({ kind: 'card', readingId: await readCard(clerk, 'li') })
  view = await clerk.cases.checkMaterials({ ...on(view), missing: [] })
  view = await clerk.cases.acceptFull(on(view))
  view = await clerk.cases.raiseObjection({ ...on(view), objectionId: randomUUID(), reason: '要在清单上' })
  const number = view.caseNumber ?? ''
  const wide = [...number].map(character => String.fromCharCode(character.charCodeAt(0) + 0xfee0)).join('')
  for (const text of [
    wide,
    ` ${number.toLowerCase()}\u200b`,
    number.replaceAll('-', '—'),
    number.replaceAll('-', ' - '),
  ]) {
    expect((await clerk.cases.find({ caseNumber: text })).caseId).toBe(view.caseId)
    const { rows } = await hall.client('lead-1').worklists.rows({ list: 'objections', caseNumber: text })
    expect(rows.map(row => row.caseId)).toEqual([view.caseId])
  }
})
