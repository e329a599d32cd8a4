import type { SameKeys } from './same-keys.ts'

/** What waits for a supervisor. */
export const supervisorZh = {
  waiting: {
    title: '待主管决定',
    empty: '没有等待决定的办件',
    asked: '{{operator}} 请求：{{question}}',
    allow: '同意容缺受理',
    refuse: '不同意（按普通程序）',
    reason: '决定理由',
    against: '未通过或未知的条件',
  },
  requests: {
    title: '待批申请',
    empty: '没有待批的申请',
    answerBy: '{{on}} 提出，{{date}} 前答复',
    approve: '批准',
    refuse: '不批准',
  },
  objections: {
    title: '异议',
    empty: '没有待处理的异议',
    uphold: '异议成立',
    reject: '异议不成立',
  },
}

export const supervisorEn: SameKeys<typeof supervisorZh> = {
  waiting: {
    title: 'Waiting for a decision',
    empty: 'No case waits for a decision',
    asked: '{{operator}} asks: {{question}}',
    allow: 'Allow acceptance on trust',
    refuse: 'Do not allow (ordinary procedure)',
    reason: 'Reason of the decision',
    against: 'Gates that failed or are unknown',
  },
  requests: {
    title: 'Requests',
    empty: 'No request waits for an answer',
    answerBy: 'asked on {{on}}, to be answered by {{date}}',
    approve: 'Approve',
    refuse: 'Do not approve',
  },
  objections: {
    title: 'Objections',
    empty: 'No objection is open',
    uphold: 'Uphold',
    reject: 'Reject',
  },
}
