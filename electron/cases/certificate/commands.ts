import type { CertificateDetails } from './certificate.ts'

export type CertificateCommand =
  /** 制证: by the department, or by the window that grants on the spot. */
  | ({ readonly type: 'makeCertificate' } & CertificateDetails)
  /** Until it is handed over. */
  | ({ readonly type: 'correctCertificate'; readonly reason: string } & CertificateDetails)
