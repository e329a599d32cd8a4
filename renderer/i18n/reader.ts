import type { SameKeys } from './same-keys.ts'

/** The reader and its state. */
export const readerZh = {
  reader: {
    title: '读卡器',
    connecting: '正在连接读卡器…',
    ready: '读卡器就绪',
    place: '请将身份证放在读卡区',
    reading: '正在读取，请勿移动证件…',
    read: '已读取，可以取回证件',
    mustBeLifted: '请拿起证件后重新放置',
    readAgain: '不拿起，再读一次',
    health: '读卡器状况',
    rung: {
      retry: '重发请求',
      findAgain: '重新寻卡',
      resetSam: '复位安全模块',
      reopen: '重新打开端口',
      restartProcess: '重启设备进程',
    },
    line: {
      exchanges: '请求次数',
      timeouts: '超时',
      damagedAnswers: '应答损坏',
      unexpectedAnswers: '应答不符',
      discardedBytes: '丢弃字节',
    },
    expired: '证件已过期',
    validTo: '有效期至 {{date}}',
    cardType: {
      hmt: '港澳台居民居住证',
      foreign2017: '外国人永久居留身份证（2017 版）',
      foreign2023: '外国人永久居留身份证（2023 版）',
    },
    typed: '无法读卡，手工录入',
    typedHint: '手工录入的身份须经主管同意，才能容缺受理。',
    simulator: '模拟读卡器',
    lift: '拿起证件',
    unplug: '拔出读卡器',
    replug: '插回读卡器',
  },
}

export const readerEn: SameKeys<typeof readerZh> = {
  reader: {
    title: 'Reader',
    connecting: 'Connecting to the reader…',
    ready: 'Reader ready',
    place: 'Place the ID card on the reader',
    reading: 'Reading; keep the card still…',
    read: 'Read; the card may be taken back',
    mustBeLifted: 'Lift the card and place it again',
    readAgain: 'Read again without lifting',
    health: 'Reader’s condition',
    rung: {
      retry: 'requests sent again',
      findAgain: 'cards looked for again',
      resetSam: 'module reset',
      reopen: 'port opened anew',
      restartProcess: 'device process restarted',
    },
    line: {
      exchanges: 'requests',
      timeouts: 'time-outs',
      damagedAnswers: 'damaged answers',
      unexpectedAnswers: 'answers to something else',
      discardedBytes: 'bytes thrown away',
    },
    expired: 'card expired',
    validTo: 'valid to {{date}}',
    cardType: {
      hmt: 'HMT residence permit',
      foreign2017: 'foreign permanent resident (2017)',
      foreign2023: 'foreign permanent resident (2023)',
    },
    typed: 'No card can be read: type',
    typedHint: 'A typed identity needs a supervisor before anything is accepted on trust.',
    simulator: 'Simulated reader',
    lift: 'Lift the card',
    unplug: 'Unplug the reader',
    replug: 'Plug it in again',
  },
}
