/** The command line is wrong: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

export function usageText(): string {
  return `reader — 二代身份证阅读器 / second-generation ID-card readers

  reader list [--json] [--all] [--table FILE]   列出设备 / list devices
  reader doctor [--port PATH | --tcp HOST:PORT] 诊断 / examine machine and reader
               [--probe] [--json] [--table FILE] [--udev]
  reader read  READER                           读一张证 / read one card
               [--timeout SECONDS] [--json] [--save-unknown FILE]
               [--photo FILE.png|.bmp|.jpg|.wlt [--force] [DECODER]]
  reader watch READER [--json]                  持续监视 / report every change
  reader record READER --out FILE               录制通信，可脱敏 / record the line, masked if asked
               [--mask] [--seconds N] [--force]
  reader replay FILE [--strict] [--fast] [--json]
                                                重放录制 / what the recorded reader would have shown
  reader scan  (--port PATH | --tcp HOST:PORT)  扫描枪 / a QR or bar-code scanner
               [--baud RATE] [--ending auto|cr|lf|crlf] [--encoding auto|utf-8|gb18030]
               [--prefix TEXT]... [--gap MS] [--unterminated deliver|drop] [--repeat MS] [--json]
  reader simulate [--card FILE.json] [--tcp PORT] [--pty [--link PATH]]
               [--baud RATE] [--fast] [--old] [--late]
                                                模拟读卡器 / a simulated reader
  reader simulate-scanner [--tcp PORT] [--link PATH] [--encoding utf-8|gb18030]
               [--ending cr|lf|crlf|none]       模拟扫描枪 / a simulated scanner

READER: --port PATH [--baud RATE] | --tcp HOST:PORT | --hid PATH | --usb VID:PID[:SERIAL]
        | --auto [--table FILE]                 自动查找 / the one that is plugged in (read, watch)
        [--slow N]                              慢速读卡器，等待时间 N 倍 / wait N times longer (2–10)
DECODER: --photo-library PATH --photo-entry NAME [--photo-call buffer|file|files]
         [--photo-output bgrReversed|rgbReversed|bgr|rgb|bmp] [--photo-argument N] [--photo-names WLT,BMP]
         [--photo-success 1,0] [--photo-stdcall] [--photo-node PROGRAM] [--photo-timeout SECONDS]
       | --photo-service cvr|certctl|synjones|donsee[@URL] [--photo-timeout SECONDS]

退出码 / exit codes:
  0 读到 read · 2 用法错误 usage · 3 没有读卡器 no reader
  4 规定时间内无证件 no card in time · 5 读卡器或证件错误 reader or card error`
}
