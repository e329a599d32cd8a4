import { z } from 'zod'
import { localDate } from '../../base/local-date.ts'
import { usualEnd as endOf, MOST_CERTIFICATE_NUMBER, MOST_COPIES } from '../../cases/certificate/certificate.ts'
import { bilingual, isoDate } from './common.ts'

/** Last day of so many months, as the form proposes it; '' for no day. */
export function usualEnd(validFrom: string, months: number): string {
  return isoDate.safeParse(validFrom).success ? endOf(localDate(validFrom), months) : ''
}

/** 编号, 发证日期, 有效期起止, 份数; the name is the item's. Days that do not fit are K355. */
export const certificateDetails = z.object({
  number: z.string().trim().min(1).max(MOST_CERTIFICATE_NUMBER),
  issuedOn: isoDate,
  validFrom: isoDate,
  validUntil: z.union([isoDate, z.literal('longTerm')]),
  copies: z.int().min(1).max(MOST_COPIES),
})

export type CertificateDetailsInput = z.infer<typeof certificateDetails>

/** As it is recorded now. The holder's own number in it is masked. */
export const certificateView = certificateDetails.extend({
  name: bilingual,
  number: z.string(),
  copies: z.int(),
  on: isoDate,
  by: z.string(),
  corrected: z.object({ on: isoDate, by: z.string(), reason: z.string() }).optional(),
})

export type CertificateView = z.infer<typeof certificateView>
