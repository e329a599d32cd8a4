/**
 * Every way a reader or a card can fail, as a closed list of codes.
 *
 * The texts never hold personal data: a code, a place ("port", "field") and a remedy are all a log or a screen needs.
 */

/** `retriable`: trying again, or doing what the remedy says, can help. `fatal`: this device or card will go on failing. */
export type ErrorKind = 'retriable' | 'fatal'

export interface CodeEntry {
  readonly kind: ErrorKind
  readonly zh: string
  readonly en: string
  readonly remedyZh: string
  readonly remedyEn: string
}

export const READER_CODES = {
  R101: {
    kind: 'retriable',
    zh: '找不到该端口',
    en: 'no such port',
    remedyZh: '检查读卡器的连接线和端口名称',
    remedyEn: 'check the cable and the name of the port',
  },
  R102: {
    kind: 'retriable',
    zh: '无法连接读卡器的网络地址',
    en: 'nothing answers at the reader’s network address',
    remedyZh: '检查地址、端口以及串口服务器是否通电',
    remedyEn: 'check address and port, and that the serial server has power',
  },
  R103: {
    kind: 'retriable',
    zh: '端口被其他程序占用',
    en: 'the port is held by another program',
    remedyZh: '关闭占用读卡器的其他程序后重试',
    remedyEn: 'close the other program that uses the reader, then try again',
  },
  R104: {
    kind: 'fatal',
    zh: '没有打开端口的权限',
    en: 'no permission to open the port',
    remedyZh: 'Linux：将当前用户加入 dialout 组后重新登录',
    remedyEn: 'on Linux add this user to the group dialout and log in again',
  },
  R105: {
    kind: 'fatal',
    zh: '该路径不是串口',
    en: 'that path is not a serial port',
    remedyZh: '请指定串口设备，例如 /dev/ttyUSB0 或 COM3',
    remedyEn: 'name a serial device such as /dev/ttyUSB0 or COM3',
  },
  R106: {
    kind: 'retriable',
    zh: '读卡器连接已断开',
    en: 'the reader was disconnected',
    remedyZh: '重新插好读卡器，程序会自动恢复',
    remedyEn: 'plug the reader in again; reading resumes by itself',
  },
  R107: {
    kind: 'fatal',
    zh: '无法列出串口：系统缺少 udevadm',
    en: 'serial ports cannot be listed: udevadm is missing on this system',
    remedyZh: 'Debian/Ubuntu：apt-get install udev；或直接用 --port 指定端口',
    remedyEn: 'on Debian or Ubuntu: apt-get install udev; or name the port with --port',
  },
  R108: {
    kind: 'fatal',
    zh: '端口打开失败',
    en: 'the port could not be opened',
    remedyZh: '重新插拔读卡器；如仍失败请联系技术人员并提供此代码',
    remedyEn: 'plug the reader in again; if it still fails give this code to support',
  },
  R110: {
    kind: 'retriable',
    zh: '读卡器没有应答',
    en: 'the reader does not answer',
    remedyZh: '检查电源和波特率（默认 115200），确认该端口接的是身份证阅读器',
    remedyEn: 'check power and baud rate (115200 by default), and that an ID-card reader is on this port',
  },
  R111: {
    kind: 'retriable',
    zh: '读卡器的应答在线路上损坏',
    en: 'the reader’s answer arrived damaged',
    remedyZh: '检查连接线，避免与大功率设备并线',
    remedyEn: 'check the cable and keep it away from power lines',
  },
  R112: {
    kind: 'retriable',
    zh: '读卡器的应答与请求不符',
    en: 'the reader’s answer does not belong to the request',
    remedyZh: '请重试；如反复出现，请更换读卡器',
    remedyEn: 'try again; if it keeps happening exchange the reader',
  },
  R113: {
    kind: 'retriable',
    zh: '读卡器报告内部超时',
    en: 'the reader reports a time-out of its own',
    remedyZh: '请重新放置证件',
    remedyEn: 'place the card again',
  },
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
  R130: {
    kind: 'retriable',
    zh: '规定时间内没有读到证件',
    en: 'no card could be read in time',
    remedyZh: '请将身份证平放在读卡区；如证件已在读卡区，请先拿起再放下',
    remedyEn: 'lay the card flat on the reader; if it already lies there, lift it and put it down again',
  },
  R131: {
    kind: 'retriable',
    zh: '没有找到证件',
    en: 'no card was found',
    remedyZh: '请将身份证平放在读卡区',
    remedyEn: 'lay the card flat on the reader',
  },
  R132: {
    kind: 'retriable',
    zh: '选取证件失败',
    en: 'the card could not be selected',
    remedyZh: '请将证件拿起后重新放置',
    remedyEn: 'lift the card and place it again',
  },
  R133: {
    kind: 'retriable',
    zh: '读取证件失败',
    en: 'the card could not be read',
    remedyZh: '请将证件拿起后重新平放，读取时不要移动',
    remedyEn: 'lift the card, lay it flat again and keep it still',
  },
  R134: {
    kind: 'retriable',
    zh: '证件不认可读卡器（证件认证安全模块失败）',
    en: 'the card does not accept the reader (card authenticates SAM failed)',
    remedyZh: '请重新放置；如其他证件正常，则该证件芯片可能损坏',
    remedyEn: 'place it again; if other cards work, this card’s chip may be damaged',
  },
  R135: {
    kind: 'retriable',
    zh: '读卡器不认可证件（安全模块认证证件失败）',
    en: 'the reader does not accept the card (SAM authenticates card failed)',
    remedyZh: '请重新放置；如仍失败，请核对证件真伪',
    remedyEn: 'place it again; if it still fails, check whether the card is genuine',
  },
  R136: {
    kind: 'fatal',
    zh: '证件信息校验失败，数据不可采信',
    en: 'the card’s information check failed; its data must not be used',
    remedyZh: '不得使用该证件办理，请转人工核验',
    remedyEn: 'do not accept this card; have a person verify the identity',
  },
  R137: {
    kind: 'fatal',
    zh: '读卡区上的不是居民身份证件',
    en: 'what lies on the reader is not an identity card',
    remedyZh: '请放置居民身份证件',
    remedyEn: 'place an identity card',
  },
  R138: {
    kind: 'retriable',
    zh: '安全模块取随机数失败',
    en: 'the security module could not get a random number',
    remedyZh: '请重新放置证件',
    remedyEn: 'place the card again',
  },
  R139: {
    kind: 'retriable',
    zh: '读取过程中证件被移开',
    en: 'the card was taken away while it was read',
    remedyZh: '请重新放置证件，听到提示后再拿起',
    remedyEn: 'place the card again and leave it until it has been read',
  },
  R140: {
    kind: 'fatal',
    zh: '未知的证件类型，已拒绝解析',
    en: 'unknown type of card; its data was not interpreted',
    remedyZh: '请转人工核验，并将类型标识告知技术人员',
    remedyEn: 'have a person verify the identity, and tell support the type letter',
  },
  R141: {
    kind: 'fatal',
    zh: '暂不支持该类证件',
    en: 'this type of card is not supported yet',
    remedyZh: '请转人工核验',
    remedyEn: 'have a person verify the identity',
  },
  R142: {
    kind: 'fatal',
    zh: '证件内的字段无法识别',
    en: 'a field on the card cannot be understood',
    remedyZh: '请重新放置；如仍失败，请转人工核验',
    remedyEn: 'place it again; if it still fails have a person verify the identity',
  },
  R143: {
    kind: 'fatal',
    zh: '证件号码不合规（长度、校验码或出生日期）',
    en: 'the ID number is not valid (length, check digit or birth date)',
    remedyZh: '请核对证件真伪，转人工核验',
    remedyEn: 'check whether the card is genuine; have a person verify the identity',
  },
  R144: {
    kind: 'retriable',
    zh: '证件数据长度不符',
    en: 'the card’s data has the wrong length',
    remedyZh: '请重新放置证件',
    remedyEn: 'place the card again',
  },
  R150: {
    kind: 'fatal',
    zh: '证件文件有误',
    en: 'the card file is not valid',
    remedyZh: '按提示修改文件',
    remedyEn: 'correct the file as the message says',
  },
  R151: {
    kind: 'fatal',
    zh: '无法建立虚拟串口',
    en: 'the pseudo-terminal could not be made',
    remedyZh: 'Debian/Ubuntu：apt-get install socat；或改用 --tcp',
    remedyEn: 'on Debian or Ubuntu: apt-get install socat; or use --tcp',
  },
} as const satisfies Record<string, CodeEntry>

export type ReaderCode = keyof typeof READER_CODES

/** The only error that this library throws. `detail` names a place or a code, never what a card holds. */
export class ReaderError extends Error {
  readonly code: ReaderCode
  readonly detail: string | undefined

  constructor(code: ReaderCode, detail?: string, options?: ErrorOptions) {
    const entry = READER_CODES[code]
    super(`${code} ${entry.zh} / ${entry.en}${detail ? ` (${detail})` : ''}`, options)
    this.name = 'ReaderError'
    this.code = code
    this.detail = detail
  }

  get entry(): CodeEntry {
    return READER_CODES[this.code]
  }
}
