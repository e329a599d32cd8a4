/** How SAM frames are packed into reports (without report number), for both ends. Pure. */
export interface HidFraming {
  encodeRequest(frame: Uint8Array): Uint8Array[]
  answerDecoder(): ReportDecoder
  encodeAnswer(frame: Uint8Array): Uint8Array[]
  requestDecoder(): ReportDecoder
}

export interface ReportDecoder {
  /** The SAM's bytes in this report: stripped bytes restored, padding removed. Empty for a foreign report. */
  push(report: Uint8Array): Uint8Array
  reset(): void
}

export const NO_BYTES = new Uint8Array()

export function inReports(bytes: Uint8Array, reportSize: number): Uint8Array[] {
  const reports: Uint8Array[] = []
  for (let at = 0; at < bytes.length; at += reportSize)
    reports.push(padded(bytes.subarray(at, at + reportSize), reportSize))
  return reports
}

export function padded(content: Uint8Array | readonly number[], reportSize: number): Uint8Array {
  const report = new Uint8Array(reportSize)
  report.set(content)
  return report
}
