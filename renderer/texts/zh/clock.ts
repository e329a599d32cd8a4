/** A clock that nobody can be sure of, and what a wrong one has recorded. */
export const clockZh = {
  clock: {
    jump: '日期存疑：电脑时钟显示 {{said}}，按已经过的时间应为 {{expected}}',
    jumpHint: '办件照常办理，按 {{expected}} 起算；核对之前不计逾期，不发提醒，不销毁资料。',
    start: '日期存疑：电脑时钟显示 {{said}}，最近一次登记是 {{expected}}',
    startHint: '核对之前可以查询，不能登记。',
    tell: '请主管或管理员核对电脑的日期和时间。',
    kiosk: '大厅正在核对日期，您的补交期限不受影响。',
    confirm: '确认今天是 {{day}}',
    confirmText:
      '电脑时钟显示 {{said}}，与实际一致吗？确认后，期限和逾期按这一天计算，并记录由您确认。不一致的，请先校准电脑时钟，不要确认；校准后本提示自行消失，或显示正确的日期。',
    mistaken: '{{count}} 个办件里有时钟有误时登记的内容，尚未更正',
    show: '查看并更正',
    title: '时钟有误时的登记',
    hint: '登记时这些日期尚未到来。更正后不作数，当事人的履约记录不受影响；两次登记都保留。',
    undo: '更正',
    undoAll: '全部更正',
    reason: '更正的理由',
    case: '办件',
    entries: '登记的内容',
    entry: '{{on}} {{what}}',
    unnumbered: '未编号',
    nothing: '没有需要更正的登记',
  },
}
