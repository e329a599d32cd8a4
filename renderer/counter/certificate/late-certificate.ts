import { CERTIFICATE_TEXTS } from '../../texts/sources.ts'
import { withTexts } from '../../texts/with-texts.ts'
import { late } from '../../ui/late.tsx'

export const CertificateCard = late(() =>
  withTexts(
    CERTIFICATE_TEXTS,
    import('./certificate-card.tsx').then(part => part.CertificateCard),
  ),
)
