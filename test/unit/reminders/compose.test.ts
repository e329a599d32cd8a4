import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localDate } from '../../../electron/base/local-date.ts'
import { composeText, segmentsOf, type TextContent } from '../../../electron/reminders/compose.ts'
import { TEXTS } from '../../../electron/reminders/texts.ts'
import { checkOften } from '../../support/properties/check-often.ts'

const owed = (due?: string, grace?: string) => ({
  due: due === undefined ? undefined : localDate(due),
  grace: grace === undefined ? undefined : localDate(grace),
})

const FACTS: TextContent = {
  item: { zh: '公共场所卫生许可证延续', en: 'Renewal of a hygiene permit' },
  hall: { zh: '禅城区行政服务中心', en: 'Chancheng service centre' },
  window: '3',
  owed: [owed('2026-05-06')],
  ready: false,
  today: localDate('2026-04-30'),
}
const OPTIONS = { language: 'zh', maxSegments: 2, signature: '禅城政务' } as const

const text = (more: Partial<TextContent> = {}, options: Partial<Parameters<typeof composeText>[1]> = {}) =>
  composeText({ ...FACTS, ...more }, { ...OPTIONS, ...options })

describe('the text of a reminder', () => {
  it.each<[string, Partial<TextContent>, string]>([
    [
      'before the date',
      {},
      '您办理的“公共场所卫生许可证延续”尚欠材料1份，请于5月6日（含）前补交。详询禅城区行政服务中心3窗口。',
    ],
    [
      'with documents of later dates',
      { owed: [owed('2026-05-08'), owed(), owed('2026-05-06')] },
      '您办理的“公共场所卫生许可证延续”尚欠材料1份，请于5月6日（含）前补交。另有2份稍后补交。详询禅城区行政服务中心3窗口。',
    ],
    [
      'on the day',
      { today: localDate('2026-05-06') },
      '您办理的“公共场所卫生许可证延续”尚欠材料1份，今天（5月6日）是补交的最后一天。详询禅城区行政服务中心3窗口。',
    ],
    [
      'after the date',
      { today: localDate('2026-05-07') },
      '您办理的“公共场所卫生许可证延续”尚欠材料1份，补交期限5月6日已过，请尽快补交。详询禅城区行政服务中心3窗口。',
    ],
    [
      'after the date, while it is still taken',
      { today: localDate('2026-05-07'), owed: [owed('2026-05-06', '2026-05-08')] },
      '您办理的“公共场所卫生许可证延续”尚欠材料1份，补交期限5月6日已过，请于5月8日（含）前补交。详询禅城区行政服务中心3窗口。',
    ],
    [
      'into another year',
      { owed: [owed('2027-01-04')], today: localDate('2026-12-30') },
      '您办理的“公共场所卫生许可证延续”尚欠材料1份，请于2027年1月4日（含）前补交。详询禅城区行政服务中心3窗口。',
    ],
    [
      'due before handover',
      { owed: [owed()] },
      '您办理的“公共场所卫生许可证延续”尚欠材料1份，请在领取结果前补交。详询禅城区行政服务中心3窗口。',
    ],
    [
      'ready, with something owed',
      { ready: true },
      '您办理的“公共场所卫生许可证延续”已有结果，请于5月6日（含）前补交尚欠的材料1份后即可领取。详询禅城区行政服务中心3窗口。',
    ],
    [
      'ready, with nothing owed',
      { ready: true, owed: [] },
      '您办理的“公共场所卫生许可证延续”已有结果，请来领取。详询禅城区行政服务中心3窗口。',
    ],
  ])('%s', (_name, more, expected) => {
    expect(text(more)).toBe(expected)
  })

  it('English texts are complete', () => {
    expect(text({ owed: [owed('2027-01-04'), owed()] }, { language: 'en' })).toBe(
      '“Renewal of a hygiene permit”: 1 material(s) owed, due 4 January 2027. 1 more later. Chancheng service centre, window 3.',
    )
  })

  it('keeps rare characters whole, and leaves out line breaks and the brackets of the signature', () => {
    expect(text({ item: { zh: '𬭳䶮\n【测试】事项', en: '' } })).toContain('“𬭳䶮 测试事项”')
  })
})

describe('the length, in SMS', () => {
  it.each([
    [60, 1],
    [64, 1],
    [65, 2],
    [128, 2],
    [129, 3],
  ])('%i characters with a signature of 6 are %i', (length, expected) => {
    expect(segmentsOf('字'.repeat(length), '禅城政务')).toBe(expected)
  })

  it('a rare character takes two places', () => {
    expect([segmentsOf('𬭳'.repeat(32), '禅城政务'), segmentsOf('𬭳'.repeat(33), '禅城政务')]).toEqual([1, 2])
  })

  it('an item’s name of 200 rare characters is cut so that the text fits, and no character is halved', () => {
    const long = text({ item: { zh: '𬭳䶮'.repeat(100), en: '' } })
    expect(segmentsOf(long, OPTIONS.signature)).toBe(2)
    expect(long).toContain('…”尚欠材料1份')
    expect(long.isWellFormed()).toBe(true)
  })
})

const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 17, maxLength: 17 })

it('no text has a place for a name, a number or a grade', () => {
  const places = Object.values(TEXTS).flatMap(({ zh, en }) => [zh, en].flatMap(one => one.match(/\{\w+\}/g) ?? []))
  expect(new Set(places)).toEqual(
    new Set(['{item}', '{count}', '{others}', '{date}', '{until}', '{grace}', '{hall}', '{window}']),
  )
})

it('no text has digits that could be an ID or phone number', () => {
  const due = fc.option(
    fc.integer({ min: 0, max: 700 }).map(n => localDate(new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10))),
    { nil: undefined },
  )
  checkOften({ 'several documents': 25, 'a date': 45, 'a result that is ready': 20 }, met =>
    fc.property(fc.array(due, { maxLength: 5 }), fc.boolean(), digits, (dates, ready, number) => {
      if (dates.length > 1) met('several documents')
      if (dates.some(date => date !== undefined)) met('a date')
      if (ready) met('a result that is ready')
      for (const language of ['zh', 'en'] as const) {
        const made = text({ owed: dates.map(due => ({ due, grace: due })), ready }, { language })
        expect(made).not.toMatch(/\d{5}/)
        expect(made).not.toContain(number.slice(0, 5))
        expect(made).not.toMatch(/[{}]|信用|等级|grade|undefined/)
      }
    }),
  )
})
