import type { LocalDate } from '../../base/local-date.ts'
import type { Certificate } from './certificate.ts'

export type CertificateEvent =
  | {
      readonly type: 'CertificateMade'
      readonly on: LocalDate
      readonly by: string
      readonly certificate: Certificate
    }
  /** What it says now; the entry before stays in the history. */
  | {
      readonly type: 'CertificateCorrected'
      readonly on: LocalDate
      readonly by: string
      readonly certificate: Certificate
      readonly reason: string
    }
