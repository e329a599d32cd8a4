import { maskedNumber } from '../../cases/certificate/certificate.ts'
import type { CaseState } from '../../cases/model/state.ts'
import { operatorName } from '../../desk/operator-name.ts'
import type { HallParts } from '../../desk/parts.ts'
import { maskNumber } from '../../subjects/masking.ts'
import type { CaseView } from '../contract/case-view.ts'

export function certificateView(parts: HallParts, { certificate: made }: CaseState): Pick<CaseView, 'certificate'> {
  if (!made) return {}
  const { certificate, on, by, corrected } = made
  return {
    certificate: {
      ...certificate,
      number: maskedNumber(certificate, maskNumber),
      on,
      by: operatorName(parts, by),
      ...(corrected ? { corrected: { ...corrected, by: operatorName(parts, corrected.by) } } : {}),
    },
  }
}
