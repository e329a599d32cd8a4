import { type HidFraming, NO_BYTES, padded, type ReportDecoder } from './framing.ts'

/** FF in the place of a length says "go on" in one vendor's devices: it is never a length, however large a report is. */
const LONGEST_CONTENT = 0xfe

/** How many bytes a report holds behind its length byte. */
export function contentRoom(reportSize: number): number {
  return Math.min(reportSize - 1, LONGEST_CONTENT)
}

export function withLength(content: Uint8Array | readonly number[], reportSize: number): Uint8Array {
  return padded([content.length, ...content], reportSize)
}

/** What stands behind the length byte; nothing where that says FF, or more than a report of this size can hold. */
export function contentOf(report: Uint8Array, reportSize: number): Uint8Array {
  const length = report[0] ?? 0
  if (length > contentRoom(reportSize) || length >= report.length) return NO_BYTES
  return report.subarray(1, 1 + length)
}

/** Frames as they are, each report's share of them behind its length. */
export function lengthByteFraming(reportSize: number): HidFraming {
  const room = contentRoom(reportSize)
  const encode = (frame: Uint8Array) => {
    const reports: Uint8Array[] = []
    for (let at = 0; at < frame.length; at += room) {
      reports.push(withLength(frame.subarray(at, at + room), reportSize))
    }
    return reports
  }
  const decoder = (): ReportDecoder => ({ push: report => contentOf(report, reportSize), reset: () => {} })
  return { encodeRequest: encode, answerDecoder: decoder, encodeAnswer: encode, requestDecoder: decoder }
}
