import { type Offers, SAID } from '../model/offer.ts'
import type { CaseState } from '../model/state.ts'
import type { CertificateDetails } from './certificate.ts'
import type { CertificateCommand } from './commands.ts'
import { issuingDays } from './decide.ts'

export const CERTIFICATE_OFFERS: Offers<CertificateCommand> = {
  makeCertificate: (state, facts) => {
    const { certificate } = state.item
    if (!certificate || state.certificate) return []
    const day = issuingDays(state, facts)
    const sample: CertificateDetails = {
      number: SAID,
      issuedOn: day.latest,
      validFrom: day.latest,
      validUntil: 'longTerm',
      copies: 1,
    }
    return [{ limits: { day, certificate }, sample: { type: 'makeCertificate', ...sample } }]
  },
  correctCertificate: (state, facts) => {
    const { certificate } = state.item
    const made = state.certificate?.certificate
    if (!certificate || !made) return []
    const limits = { reason: 'always', day: issuingDays(state, facts), certificate } as const
    return [{ limits, sample: { type: 'correctCertificate', ...other(made), reason: SAID } }]
  },
}

/** Differs from what was made. */
function other({ number, issuedOn, validFrom, copies }: NonNullable<CaseState['certificate']>['certificate']) {
  return { number: number === SAID ? '1' : SAID, issuedOn, validFrom, validUntil: 'longTerm', copies } as const
}
