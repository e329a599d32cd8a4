import { describe, expect, it } from 'vitest'
import { localDate } from '../../../electron/base/local-date.ts'
import type { CreditAnswer } from '../../../electron/cases/model/credit-answer.ts'
import type { CreditQuery } from '../../../electron/credit/source.ts'
import { askGrade } from '../../../electron/desk/cases/ask-grade.ts'
import { found } from '../../support/cases/case-builder.ts'

const MISMATCH: CreditAnswer = { status: 'MISMATCH', asOf: localDate('2026-04-29'), reportNumber: 'R-1' }
const DOWN: CreditAnswer = { status: 'UNAVAILABLE', code: 'C201', reason: { zh: '无', en: 'none' } }

/** Compares names to the letter. */
function source(known: string, otherwise: CreditAnswer = MISMATCH) {
  const asked: CreditQuery[] = []
  return {
    asked,
    query: async (query: CreditQuery) => {
      asked.push(query)
      if (query.subject.name === known) return found()
      return asked.length === 1 ? MISMATCH : otherwise
    },
  }
}

function ask(name: string, at: ReturnType<typeof source>) {
  const subject = { kind: 'resident', number: '440604199001010018', name } as const
  return askGrade(at, { subject, purpose: 'T-0001', operator: 'clerk-1', noticeVersion: 'notice-1' })
}

describe('asking a source for a grade', () => {
  it('asks once, under the name as read, when the source knows it', async () => {
    const strict = source('王\ue863')
    const { answer, queries } = await ask('王\ue863', strict)
    expect(answer).toEqual(found())
    expect([queries.length, strict.asked.length]).toEqual([1, 1])
  })

  it.each([
    ['王\ue863', '王䶮', 2],
    ['王样本\u3000', '王样本', 2],
    ['阿卜杜•热合曼', '阿卜杜·热合曼', 2],
    ['阿卜杜 热合曼', '阿卜杜热合曼', 3],
    ['Zhengjian, Yangben', 'ZHENGJIAN, YANGBEN', 2],
  ])('%j is found as %j, and the answer says how', async (read, known, count) => {
    const strict = source(known)
    const { answer, queries } = await ask(read, strict)
    expect(answer).toMatchObject({ status: 'FOUND', askedAs: 'otherSpelling' })
    expect(new Set(queries.map(({ requestId }) => requestId)).size).toBe(count)
    expect(strict.asked.map(({ requestId }) => requestId)).toEqual(queries.map(({ requestId }) => requestId))
  })

  it('a different name does not match, without a second query', async () => {
    const { answer, queries } = await ask('王祥本', source('王样本'))
    expect([answer.status, queries.length]).toEqual(['MISMATCH', 1])
  })

  it('a source that fails on the second query leaves the answer of the first', async () => {
    const { answer, queries } = await ask('王\ue863', source('不是', DOWN))
    expect([answer.status, queries.map(query => query.answer.status)]).toEqual([
      'MISMATCH',
      ['MISMATCH', 'UNAVAILABLE'],
    ])
  })
})
