import { OPEN_STAGES } from '../../cases/owing/owed-stage.ts'
import type { ListDefinition, Where } from '../definition.ts'
import { FOLLOW_UP_COLUMNS, FOLLOW_UP_SCREEN } from './columns.ts'

const EVERYBODY = ['clerk', 'supervisor', 'admin'] as const

function owed(
  id: string,
  zh: string,
  en: string,
  where: readonly Where[],
  empty: { readonly zh: string; readonly en: string },
  rest: Partial<ListDefinition> = {},
): ListDefinition {
  return {
    id,
    name: { zh, en },
    about: 'owed',
    where,
    columns: FOLLOW_UP_COLUMNS,
    screen: FOLLOW_UP_SCREEN,
    sort: { by: 'due', descending: false },
    empty,
    roles: EVERYBODY,
    ...rest,
  }
}

/** An open material is in one of 未到期, 逾期, 整改, 核查, 待核, 待处理. */
export const OWED_LISTS: readonly ListDefinition[] = [
  owed('open', '未了结欠件', 'Everything owed', [{ stage: OPEN_STAGES }], {
    zh: '没有未了结的欠件',
    en: 'Nothing is owed',
  }),
  owed('dueToday', '今日到期', 'Due today', [{ stage: ['owed', 'cure'], due: { from: 'today', to: 'today' } }], {
    zh: '今天没有到期的欠件',
    en: 'Nothing is due today',
  }),
  owed(
    'dueSoon',
    '三个工作日内到期',
    'Due in 3 working days',
    [{ stage: ['owed', 'cure'], due: { from: 'today', to: 'today+3' } }],
    { zh: '三个工作日内没有到期的欠件', en: 'Nothing is due in the next three working days' },
  ),
  owed('overdue', '已逾期', 'Overdue', [{ stage: ['late'] }], {
    zh: '没有逾期的欠件',
    en: 'Nothing is overdue',
  }),
  owed(
    'cure',
    '整改期内',
    'Being cured',
    [{ stage: ['cure'] }],
    { zh: '没有整改中的欠件', en: 'Nothing is being cured' },
    { columns: [...FOLLOW_UP_COLUMNS, 'cureUntil'], screen: [...FOLLOW_UP_SCREEN, 'cureUntil'] },
  ),
  owed('locked', '结果已出、欠件锁定', 'Result ready but locked', [{ blocked: true, stage: OPEN_STAGES }], {
    zh: '没有因欠件锁定的结果',
    en: 'No result is locked',
  }),
  owed(
    'supplied',
    '已交待核',
    'To be checked',
    [{ stage: ['check'] }],
    { zh: '没有等待核验的材料', en: 'Nothing waits to be checked' },
    { columns: [...FOLLOW_UP_COLUMNS, 'checkBy'], screen: [...FOLLOW_UP_SCREEN, 'suppliedOn', 'checkBy'] },
  ),
  owed('lapsed', '逾期待处理', 'Lapsed, to be decided', [{ stage: ['lapsed'] }], {
    zh: '没有等待处理的逾期',
    en: 'No lapse waits for a decision',
  }),
  owed('provisional', '暂定期限', 'Provisional dates', [{ provisional: true, stage: OPEN_STAGES }], {
    zh: '没有暂定的期限',
    en: 'No date is provisional',
  }),
  owed('discharged', '已补齐', 'Discharged', [{ stage: ['discharged', 'waived'] }], {
    zh: '没有已补齐的欠件',
    en: 'Nothing was discharged yet',
  }),
  owed('void', '已终止', 'Void', [{ stage: ['void'] }], { zh: '没有已终止的欠件', en: 'Nothing is void' }),
  owed(
    'all',
    '全部欠件',
    'All',
    [{}],
    { zh: '还没有欠件', en: 'Nothing was ever owed' },
    { sort: { by: 'caseNumber', descending: false } },
  ),
]
