/** Figures. */
export const statisticsZh = {
  stats: {
    title: '统计',
    from: '从（月）',
    to: '到（月）',
    by: '分组',
    dimensions: {
      department: '部门',
      item: '事项',
      material: '材料',
      window: '窗口',
      channel: '渠道',
      month: '月份',
    },
    total: '合计',
    empty: '该期间没有数据',
    definitions: '统计口径（定义与分母）',
    reasons: '因何不适用（条件，次数）',
    endings: '办结情况（件数）',
  },
}
