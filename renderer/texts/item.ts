import type { SameKeys } from './same-keys.ts'

/** The item and the check of its materials. */
export const itemZh = {
  item: {
    title: '事项',
    search: '名称、编码或拼音首字母（F2）',
    none: '没有匹配的事项',
    instant: '即办件',
    promised: '承诺 {{days}} 个工作日',
    closed: '不可容缺',
    open: '可容缺',
    find: '办件编号（扫码或输入后回车）',
    change: '换事项',
  },
  materials: {
    title: '材料核对',
    all: '全部齐全（F3）',
    core: '主件',
    deferrable: '可容缺',
    fixed: '不可容缺',
    received: '已收到',
    missing: '缺',
    due: '{{days}} 个工作日内',
    beforeHandover: '领证前',
    count: '已收到 {{present}} / {{total}}',
  },
}

export const itemEn: SameKeys<typeof itemZh> = {
  item: {
    title: 'Item',
    search: 'name, code or pinyin initials (F2)',
    none: 'No such item',
    instant: 'decided on the spot',
    promised: 'decided within {{days}} working days',
    closed: 'no deferral',
    open: 'open to deferral',
    find: 'Case number (scan, or type and Enter)',
    change: 'Another item',
  },
  materials: {
    title: 'Materials',
    all: 'All there (F3)',
    core: 'core',
    deferrable: 'deferrable',
    fixed: 'not deferrable',
    received: 'received',
    missing: 'missing',
    due: 'within {{days}} working days',
    beforeHandover: 'before hand-over',
    count: '{{present}} of {{total}} received',
  },
}
