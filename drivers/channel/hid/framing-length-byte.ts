import { type HidFraming, NO_BYTES, padded, type ReportDecoder } from './framing.ts'

/** FF is no length: one vendor's devices use it for "go on". */
const LONGEST_CONTENT = 0xfe

export function contentBytes(reportSize: number): number {
  return Math.min(reportSize - 1, LONGEST_CONTENT)
}

export function withLength(content: Uint8Array | readonly number[], reportSize: number): Uint8Array {
  return padded([content.length, ...content], reportSize)
}

export function contentOf(report: Uint8Array, reportSize: number): Uint8Array {
  const length = report[0] ?? 0
  if (length > contentBytes(reportSize) || length >= report.length) return NO_BYTES
  return report.subarray(1, 1 + length)
}

export function lengthByteFraming(reportSize: number): HidFraming {
  const perReport = contentBytes(reportSize)
  const encode = (frame: Uint8Array) => {
    const reports: Uint8Array[] = []
    for (let at = 0; at < frame.length; at += perReport) {
      reports.push(withLength(frame.subarray(at, at + perReport), reportSize))
    }
    return reports
  }
  const decoder = (): ReportDecoder => ({ push: report => contentOf(report, reportSize), reset: () => {} })
  return { encodeRequest: encode, answerDecoder: decoder, encodeAnswer: encode, requestDecoder: decoder }
}
