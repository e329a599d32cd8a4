import { useEffect, useRef } from 'react'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { usualEnd } from '../../../electron/api/contract/certificate-view.ts'
import { actionOf } from '../../case/actions.ts'
import { caseCommands } from '../../data/cases.ts'
import { type Texts, useTexts } from '../../texts/index.ts'
import { CheckField, DayField, DaysField, ReasonField, TextField } from '../../ui/form/fields.tsx'
import { useContractForm } from '../../ui/form/use-contract-form.ts'
import { CaseDialog } from '../case/case-dialog.tsx'
import styles from '../handover/handover.module.css'
import { asked, startOf } from './certificate-form.ts'

type Terms = NonNullable<CaseView['item']['certificate']>

/** 制证, or a correction of what was recorded. The usual validity is proposed. */
export function CertificateDialog(props: {
  readonly asked: 'makeCertificate' | 'correctCertificate'
  readonly view: CaseView
  readonly onClose: () => void
}) {
  const { t } = useTexts()
  const { view, onClose } = props
  const correcting = props.asked === 'correctCertificate'
  const { day, certificate: terms } = actionOf(view.actions, props.asked)?.limits ?? {}
  const form = useContractForm(asked(correcting), startOf(view.certificate, terms, day?.latest))
  const { validFrom, longTerm } = form.watch()
  const months = terms?.validity?.kind === 'months' ? terms.validity.months : undefined
  // Until somebody enters another day the last one follows the first.
  const proposed = useRef(form.getValues('validUntil'))
  useEffect(() => {
    if (correcting || months === undefined || !validFrom || form.getValues('validUntil') !== proposed.current) return
    proposed.current = usualEnd(validFrom, months)
    form.setValue('validUntil', proposed.current)
  }, [correcting, validFrom, months, form])
  const text = correcting ? 'correct' : 'make'
  return (
    <CaseDialog
      title={t(`certificate.${text}Title`)}
      form={form}
      command={(on, { reason, ...details }) =>
        correcting
          ? caseCommands.correctCertificate({ ...on, ...details, reason })
          : caseCommands.makeCertificate({ ...on, ...details })
      }
      onClose={onClose}
    >
      <p className="muted">{t(`certificate.${text}Hint`)}</p>
      <TextField
        autoFocus
        form={form}
        name="number"
        label={t('certificate.number')}
        hint={correcting && form.formState.defaultValues?.number === '' ? t('certificate.masked') : undefined}
      />
      <div className={styles['authority']}>
        <DayField
          form={form}
          name="issuedOn"
          label={t('certificate.issuedOn')}
          {...(day ? { min: day.earliest, max: day.latest } : {})}
        />
        <DaysField form={form} name="copies" label={t('certificate.copies')} />
        <DayField form={form} name="validFrom" label={t('certificate.validFrom')} />
        {!longTerm && (
          <DayField form={form} name="validUntil" label={t('certificate.validUntil')} hint={usualText(terms, t)} />
        )}
      </div>
      <CheckField form={form} name="longTerm" label={t('certificate.noEnd')} />
      {correcting && <ReasonField form={form} name="reason" label={t('certificate.reason')} />}
    </CaseDialog>
  )
}

function usualText(terms: Terms | undefined, t: Texts['t']): string | undefined {
  const { validity } = terms ?? {}
  if (!validity) return undefined
  const { count, unit } =
    validity.kind === 'longTerm'
      ? { count: 0, unit: 'longTerm' as const }
      : validity.months % 12 === 0
        ? { count: validity.months / 12, unit: 'years' as const }
        : { count: validity.months, unit: 'months' as const }
  return t('certificate.usual', { lasts: t(`certificate.${unit}`, { count }) })
}
