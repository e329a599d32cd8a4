import { describe, expect, it } from 'vitest'
import { input } from '../../../electron/cases/gates/gate.ts'
import { valueIn } from '../../../electron/cases/gates/input-value.ts'
import { DEFAULT_RULES, type Rules } from '../../../electron/cases/model/rules.ts'

const said = (zh: string, value: string, schemes: Rules['schemes'] = DEFAULT_RULES.schemes) =>
  valueIn({ name: { zh, en: '' }, value }, schemes)

describe('inputs recorded by an earlier release', () => {
  it.each([
    ['经办人身份', '本人 the applicant in person', '本人', 'the applicant in person'],
    [
      '经办人身份',
      '法定代表人（法定代理人） the legal representative',
      '法定代表人（法定代理人）',
      'the legal representative',
    ],
    ['办件类型', '即办件 instant', '即办件', 'instant'],
    ['即办件可容缺', '是 yes', '是', 'yes'],
    ['证件有效期至', '长期', '长期', 'long-term'],
    ['等级主体', 'household', '户', 'household'],
    ['授权委托书', 'defer', '容缓', 'deferred'],
    ['事项要求', 'letter B', '字母等级 B 级', 'letter grades, B'],
    ['评级体系', 'letter', '字母等级', 'letter grades'],
    ['事项要求', 'points 70', '信用分 70 分', 'credit points, 70 points'],
  ])('%s: %s', (name, value, zh, en) => expect(said(name, value)).toEqual({ zh, en }))

  it.each([
    ['期限', '2026-05-18'],
    ['主件', '4 / 5'],
    ['经办人身份', '一 二'],
    ['事项要求', 'points'],
    ['评级体系', 'constructor'],
    ['理由', '已邮寄 by post'],
    ['理由', 'letter B'],
    ['理由', '长期'],
  ])('with one text only stay as they are: %s %s', (name, value) => {
    expect(said(name, value)).toEqual({ zh: value, en: value })
  })

  it('that name no scheme of the hall stay as they are', () => {
    expect(said('事项要求', 'letter B', {})).toEqual({ zh: 'letter B', en: 'letter B' })
    expect(said('事项要求', 'constructor B')).toEqual({ zh: 'constructor B', en: 'constructor B' })
  })
})

it('a text that is equal in both languages is recorded once', () => {
  expect(input('期限', 'date', { zh: '2026-05-18', en: '2026-05-18' }).value).toBe('2026-05-18')
  expect(input('上限', 'cap', 3).value).toBe('3')
  expect(input('是否', 'whether', { zh: '是', en: 'yes' }).value).toEqual({ zh: '是', en: 'yes' })
})
