/** 办理结果 (provincial codes): 0 出证, 1 退回, 2 作废, 4 转报, 5 补交不来办结, 6 办结. */
export type CloseResult = '0' | '1' | '2' | '4' | '5' | '6'

/** 办件状态 (provincial codes): 0 在办, 1 办结, 2 作废, 3 补交挂起, 4 特别程序, 5 暂存, 6 归档. */
export type PlatformStatus = '0' | '1' | '2' | '3' | '4' | '5' | '6'
