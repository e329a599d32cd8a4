import { bilingual } from '../../base/bilingual.ts'
import { refusedResult } from '../ending/explain-end.ts'
import { input } from '../gates/gate.ts'
import type { Descriptions, LineWriter } from '../model/description.ts'
import { dated, said, same } from '../model/lines.ts'
import { COURSE_BASES } from '../why/course-bases.ts'
import { until } from '../why/course-inputs.ts'
import type { DepartmentEvent } from './events.ts'

const OPINIONS = {
  grant: bilingual('建议准予', 'to be granted'),
  refuse: bilingual('建议不予', 'to be refused'),
} as const

export const DEPARTMENT_DESCRIPTIONS: Descriptions<DepartmentEvent> = {
  TakenUp: {
    title: { zh: '分办', en: 'Taken up by the department' },
    lines: ({ examiner }, writer) => [examinedBy(writer, examiner)],
  },
  OpinionGiven: {
    title: { zh: '审查意见', en: 'Opinion of the examiner' },
    lines: ({ examiner, granted, reason, confirmBy: { date } }, writer) => [
      OPINIONS[granted ? 'grant' : 'refuse'],
      ...said(reason),
      examinedBy(writer, examiner),
      { zh: `${date} 前由另一人审核决定`, en: `a second person decides by ${date}` },
    ],
    why: ({ granted, reason, confirmBy, examiner }, { nameOf }) => ({
      because: {
        reason: granted
          ? bilingual('本事项的决定由另一人审核', 'A second person decides on this item')
          : bilingual('不予的决定由另一人审核', 'A second person decides on a refusal'),
        basis: COURSE_BASES.deciding,
      },
      inputs: [
        input('审查意见', 'opinion', OPINIONS[granted ? 'grant' : 'refuse']),
        input('审查人', 'examined by', same(nameOf(examiner))),
        until('审核期限', 'to be decided by', confirmBy),
      ],
      words: reason,
    }),
  },
  OpinionReturned: {
    title: { zh: '退回重审', en: 'Opinion sent back' },
    lines: ({ by, reason }, writer) => [same(reason), decidedBy(writer, by)],
  },
  ResultDecided: {
    title: { zh: '作出决定', en: 'Decided' },
    lines: ({ granted, reason, examiner, approver }, writer) => [
      granted ? { zh: '准予', en: 'granted' } : { zh: '不予', en: 'refused' },
      ...said(reason),
      ...(examiner === undefined ? [] : [examinedBy(writer, examiner)]),
      ...(approver === undefined ? [] : [decidedBy(writer, approver)]),
    ],
    why: event => (event.granted ? undefined : refusedResult(event)),
    document: ({ granted }) => (granted ? 'decision' : 'endNotice'),
  },
  ReturnedToWindow: {
    title: { zh: '退回窗口', en: 'Returned to the window' },
    lines: ({ reason, answerBy: { date } }) => [
      same(reason),
      { zh: `窗口 ${date} 前答复，办理时限不停止`, en: `the window answers by ${date}; the time to decide goes on` },
    ],
    why: ({ reason, answerBy, basis }) => ({
      because: {
        reason: bilingual('退回窗口不停止办理时限', 'A return to the window stops no time'),
        basis,
      },
      inputs: [until('窗口答复期限', 'to be answered by', answerBy)],
      words: reason,
    }),
    plain: ({ on }) =>
      dated(
        on,
        '承办部门请窗口补充核实，办理时限照常计算',
        'the department asked the window; the time to decide goes on',
      ),
  },
  WindowAnswered: {
    title: { zh: '窗口答复部门', en: 'Answer of the window' },
    lines: ({ answer }) => [same(answer)],
  },
}

function examinedBy({ nameOf }: LineWriter, id: string) {
  const name = nameOf(id)
  return { zh: `审查人：${name}`, en: `examined by ${name}` }
}

function decidedBy({ nameOf }: LineWriter, id: string) {
  const name = nameOf(id)
  return { zh: `审核决定人：${name}`, en: `decided by ${name}` }
}
