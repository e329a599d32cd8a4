import type { CodeEntry } from './code-entry.ts'

export const SCANNER_CODES = {
  R170: {
    kind: 'retriable',
    zh: '扫描枪在该端口没有应答或已断开',
    en: 'the scanner’s port was lost',
    causeZh: '线缆松动、断电或端口被占用',
    causeEn: 'The cable is loose, the power is off, or the port is in use',
    remedyZh: '重新插好扫描枪，程序会自动恢复',
    remedyEn: 'plug the scanner in again; scanning resumes by itself',
  },
} as const satisfies Record<string, CodeEntry>
