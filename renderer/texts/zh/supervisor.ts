/** What waits for a supervisor. */
export const supervisorZh = {
  waiting: {
    title: '待主管决定',
    empty: '没有等待决定的办件',
    more: '只显示 {{shown}} 件，共 {{count}} 件；答复后依次显示其余的',
    all: '查看全部',
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
