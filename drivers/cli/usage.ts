/** Thrown when the command line cannot be understood; the tool then exits with 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

export function usageText(): string {
  return `reader — 二代身份证阅读器 / second-generation ID-card readers

  reader list [--json]                          列出串口 / list serial ports
  reader read  (--port PATH | --tcp HOST:PORT)  读一张证 / read one card
               [--baud RATE] [--timeout SECONDS] [--json]
  reader watch (--port PATH | --tcp HOST:PORT)  持续监视 / report every change
               [--baud RATE] [--json]
  reader simulate [--card FILE.json] [--tcp PORT] [--pty [--link PATH]]
               [--baud RATE] [--fast]           模拟读卡器 / a simulated reader
  reader record (--port PATH | --tcp HOST:PORT) --out FILE
               [--mask] [--seconds N] [--baud RATE] [--force]
                                                录制通信，可脱敏 / record the line, masked if asked
  reader replay FILE [--strict] [--fast] [--json]
                                                重放录制 / what the recorded reader would have shown

退出码 / exit codes:
  0 读到 read · 2 用法错误 usage · 3 没有读卡器 no reader
  4 规定时间内无证件 no card in time · 5 读卡器或证件错误 reader or card error`
}
