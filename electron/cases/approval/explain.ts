import { bilingual } from '../../base/bilingual.ts'
import { GATE_NAMES } from '../gates/texts.ts'
import type { Descriptions } from '../model/description.ts'
import { dated, same } from '../model/lines.ts'
import { changesOf } from '../why/gate-changes.ts'
import type { ApprovalEvent } from './events.ts'
import { explainRequest } from './explain-request.ts'
import { requestText } from './request-text.ts'

const REFUSED = {
  extension: bilingual('延期没有同意', 'More time was not allowed'),
  waiver: bilingual('免交没有同意', 'The material is still needed'),
  finish: bilingual('延长办理没有同意', 'More time to decide was not allowed'),
} as const

export const APPROVAL_DESCRIPTIONS: Descriptions<ApprovalEvent> = {
  PersonAsked: {
    title: { zh: '请主管决定', en: 'Supervisor asked' },
    lines: ({ gates, reason }) => {
      const names = gates.map(gate => GATE_NAMES[gate.id])
      return [
        {
          zh: `须由人决定：${names.map(name => name.zh).join('、')}`,
          en: `for a person to decide: ${names.map(name => name.en).join(', ')}`,
        },
        same(reason),
      ]
    },
    gates: ({ gates, reason }) => ({ gates, words: reason, changes: changesOf(gates) }),
  },
  PersonDecided: {
    title: { zh: '主管决定', en: 'Supervisor decided' },
    lines: ({ allowed, reason }) => [
      allowed ? { zh: '同意', en: 'allowed' } : { zh: '不同意', en: 'not allowed' },
      same(reason),
    ],
    gates: ({ gates, allowed, reason }) => ({ gates, words: reason, changes: allowed ? [] : changesOf(gates) }),
  },
  ApprovalAsked: {
    title: { zh: '申请批准', en: 'Approval asked for' },
    lines: ({ request, reason }, writer) => [requestText(request, writer), same(reason)],
  },
  ApprovalAnswered: {
    title: { zh: '审批', en: 'Approval answered' },
    lines: ({ approved, reason }) => [
      approved ? { zh: '同意', en: 'approved' } : { zh: '不同意', en: 'not approved' },
      same(reason),
    ],
    why: explainRequest,
    plain: ({ approved, requestId, on }, { asked }) => {
      const kind = approved ? undefined : asked.get(requestId)
      return kind && dated(on, REFUSED[kind].zh, REFUSED[kind].en)
    },
  },
}
