import { useState } from 'react'

export interface Trial<Report> {
  readonly file: File | undefined
  readonly isFileMissing: boolean
  /** Of this file and these answers alone, until it was carried out. */
  readonly report: Report | undefined
  readonly choose: (file: File) => void
  /** Says so where no file was chosen. */
  readonly requireFile: () => void
  readonly keep: (report: Report | undefined, file: File, answers: string) => void
}

/** A report of a trial import stands only for the file and the answers it was made with. */
export function useTrial<Report>(answers: string, isDone: (report: Report) => boolean): Trial<Report> {
  const [file, setFile] = useState<File>()
  const [isFileMissing, setFileMissing] = useState(false)
  const [made, setMade] = useState<{ readonly report: Report; readonly file: File; readonly answers: string }>()
  const isOfNow = made?.file === file && made?.answers === answers
  return {
    file,
    isFileMissing,
    report: made && (isOfNow || isDone(made.report)) ? made.report : undefined,
    choose: chosen => {
      setFile(chosen)
      setFileMissing(false)
      setMade(undefined)
    },
    requireFile: () => setFileMissing(!file),
    keep: (report, of, asked) => setMade(report && { report, file: of, answers: asked }),
  }
}
