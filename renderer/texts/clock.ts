import type { SameKeys } from './same-keys.ts'

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
    supervisorsOnly: '更正须由主管操作',
  },
}

export const clockEn: SameKeys<typeof clockZh> = {
  clock: {
    jump: 'Which day is it? The clock says {{said}}; by the time that has passed it should say {{expected}}',
    jumpHint:
      'Work goes on, counted from {{expected}}. Until this is settled nobody becomes late, no reminder is sent and nothing is destroyed.',
    start: 'Which day is it? The clock says {{said}}; the last thing recorded was on {{expected}}',
    startHint: 'Until this is settled things can be looked up and nothing is recorded.',
    tell: 'A supervisor or administrator checks the machine’s date and time.',
    kiosk: 'The hall is checking the date. The dates that you were told stay as they are.',
    confirm: 'It is {{day}} today',
    confirmText:
      'The clock says {{said}}. Is that so? Deadlines and lateness are then counted from that day, and it is recorded that you confirmed it. If it is not, set the machine’s clock first and do not confirm: this notice then goes away, or shows the right day.',
    mistaken: '{{count}} case(s) hold entries of a wrong clock that were not put right',
    show: 'Look and put right',
    title: 'Recorded by a wrong clock',
    hint: 'These days had not come when this was recorded. Put right, it does not count and is held against nobody; both entries stay.',
    undo: 'Put right',
    undoAll: 'Put all right',
    reason: 'Why this is put right',
    case: 'Case',
    entries: 'What was recorded',
    entry: '{{on}} {{what}}',
    unnumbered: 'no number yet',
    nothing: 'Nothing is left to be put right',
    supervisorsOnly: 'Supervisors put this right',
  },
}
