/** How SAM frames are packed into reports (without report number), for both ends. Pure. */
export interface HidFraming {
  /** Host: one request as reports, padded with zeros. */
  encodeRequest(frame: Uint8Array): Uint8Array[]
  answerDecoder(): ReportDecoder
  /** Reader: an answer, or what a simulated fault made of one. */
  encodeAnswer(frame: Uint8Array): Uint8Array[]
  requestDecoder(): ReportDecoder
}

/** Takes any report; never throws. */
export interface ReportDecoder {
  /** The SAM's bytes in this report: stripped bytes restored, padding removed. Empty for a foreign report. */
  push(report: Uint8Array): Uint8Array
  /** Call it before a new request. */
  reset(): void
}

export const NO_BYTES = new Uint8Array()

/** Pads the last report with zeros. */
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
