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
    obtained: '由{{who}}取得（{{means}}），申请人不必提交；已取得的打勾',
    count: '已收到 {{present}} / {{total}}',
  },
}
