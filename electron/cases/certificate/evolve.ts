import type { Changes } from '../model/change.ts'
import type { CertificateEvent } from './events.ts'

export const CERTIFICATE_CHANGES: Changes<CertificateEvent> = {
  CertificateMade: (_, { type: __, ...certificate }) => ({ certificate }),
  CertificateCorrected: ({ certificate: made }, { certificate, on, by, reason }) =>
    made ? { certificate: { ...made, certificate, corrected: { on, by, reason } } } : {},
}
