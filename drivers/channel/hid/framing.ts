/** One way to carry SAM frames in report payloads (without report number), for both ends of the cable. Pure. */
export interface HidFraming {
  /** Host: one whole request frame as reports, each padded with zeros to the report's size. */
  encodeRequest(frame: Uint8Array): Uint8Array[]
  /** Host: what the reader's reports say. */
  answerDecoder(): ReportDecoder
  /** Reader: the same for an answer, or for the bytes that a fault made of one. */
  encodeAnswer(frame: Uint8Array): Uint8Array[]
  /** Reader: what the host's reports say. */
  requestDecoder(): ReportDecoder
}

/** Takes reports of any content and length, and never throws. */
export interface ReportDecoder {
  /**
   * The bytes of the SAM's stream in this report, with what the framing strips put back and its padding left out, as
   * FrameDecoder wants them. A report that this framing cannot have made brings nothing.
   */
  push(report: Uint8Array): Uint8Array
  /** A new request begins: what was half received is forgotten. */
  reset(): void
}

export const NO_BYTES = new Uint8Array()

/** Cuts bytes into reports; the last one is padded with zeros. */
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
