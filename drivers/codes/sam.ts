import type { CodeEntry } from './code-entry.ts'

/** What the security module (SAM) reports about itself. */
export const SAM_CODES = {
  R120: {
    kind: 'fatal',
    zh: '安全模块自检失败',
    en: 'the security module failed its self-test',
    remedyZh: '断电重启读卡器；如仍失败请送修',
    remedyEn: 'power-cycle the reader; if it still fails have it repaired',
  },
  R121: {
    kind: 'fatal',
    zh: '安全模块未授权或未激活',
    en: 'the security module is not authorised or not activated',
    remedyZh: '联系读卡器供应商激活安全模块',
    remedyEn: 'ask the reader’s supplier to activate the security module',
  },
  R122: {
    kind: 'fatal',
    zh: '安全模块不允许该操作',
    en: 'the security module does not permit this operation',
    remedyZh: '联系读卡器供应商核对授权范围',
    remedyEn: 'ask the reader’s supplier what the module is authorised for',
  },
  R123: {
    kind: 'retriable',
    zh: '安全模块报告未知错误',
    en: 'the security module reports an unknown error',
    remedyZh: '请重试；程序会复位安全模块',
    remedyEn: 'try again; the module is reset meanwhile',
  },
  R124: {
    kind: 'retriable',
    zh: '读卡器返回了未知的状态码',
    en: 'the reader answered with an unknown status code',
    remedyZh: '请记录状态码并联系技术人员',
    remedyEn: 'note the status code and tell support',
  },
  R125: {
    kind: 'retriable',
    zh: '读卡器收到的请求有误（线路干扰）',
    en: 'the reader received a damaged request (line noise)',
    remedyZh: '检查连接线后重试',
    remedyEn: 'check the cable and try again',
  },
  R126: {
    kind: 'fatal',
    zh: '读卡器不支持该命令',
    en: 'the reader does not know this command',
    remedyZh: '联系供应商升级读卡器',
    remedyEn: 'ask the supplier for newer firmware',
  },
} as const satisfies Record<string, CodeEntry>
