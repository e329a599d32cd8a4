import { z } from 'zod'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { cases } from '../../../electron/api/contract/cases.ts'
import {
  type CertificateDetailsInput,
  type CertificateView,
  usualEnd,
} from '../../../electron/api/contract/certificate-view.ts'
import { fieldsOf } from '../../ui/form/fields-of.ts'
import { missing } from '../../ui/form/missing.ts'

const { number, issuedOn, validFrom, copies, reason } = fieldsOf(cases.correctCertificate)

const fields = z.object({
  number,
  issuedOn,
  validFrom,
  validUntil: issuedOn.or(z.literal('')).optional(),
  longTerm: z.boolean(),
  copies,
  reason: reason.trim(),
})

/** The last day, or that there is none; a correction needs a reason. */
export function asked(correcting: boolean) {
  return fields
    .superRefine(({ longTerm, validUntil, reason }, { addIssue }) => {
      if (!longTerm && !validUntil) addIssue(missing.text('validUntil'))
      if (correcting && reason === '') addIssue(missing.text('reason'))
    })
    .transform(({ longTerm, validUntil, ...rest }): CertificateDetailsInput & { readonly reason: string } => ({
      ...rest,
      validUntil: longTerm || !validUntil ? 'longTerm' : validUntil,
    }))
}

type Terms = NonNullable<CaseView['item']['certificate']>

/** As recorded, or as usual from `today`. A number that was masked is entered again. */
export function startOf(made: CertificateView | undefined, terms: Terms | undefined, today = '') {
  if (made) {
    const { number, issuedOn, validFrom, validUntil, copies } = made
    const longTerm = validUntil === 'longTerm'
    const shown = number.includes('*') ? '' : number
    return { number: shown, issuedOn, validFrom, validUntil: longTerm ? '' : validUntil, longTerm, copies, reason: '' }
  }
  const { validity } = terms ?? {}
  return {
    number: '',
    issuedOn: today,
    validFrom: today,
    validUntil: validity?.kind === 'months' && today ? usualEnd(today, validity.months) : '',
    longTerm: validity?.kind === 'longTerm',
    copies: 1,
    reason: '',
  }
}
