import { useTexts } from '../../texts/index.ts'
import { ChoiceField, DayField, SelectField, TextField } from '../../ui/form/fields.tsx'
import type { ContractForm } from '../../ui/form/use-contract-form.ts'
import { type CollectingValues, kind, seen } from './collecting.ts'
import styles from './handover.module.css'

/** 授权文件 */
export function AuthorityFields<Answer>({ form }: { readonly form: ContractForm<CollectingValues, Answer> }) {
  const { t } = useTexts()
  return (
    <div className={styles['authority']}>
      <SelectField
        form={form}
        name="authority.kind"
        label={t('here.collect.authority')}
        options={kind.options.map(value => ({ value, label: t(`here.collect.kinds.${value}`) }))}
      />
      <TextField optional form={form} name="authority.number" label={t('here.collect.number')} />
      <DayField optional form={form} name="authority.date" label={t('here.collect.date')} />
      <ChoiceField
        form={form}
        name="authority.seen"
        label={t('here.collect.seen')}
        options={seen.options.map(value => ({ value, label: t(`here.collect.seens.${value}`) }))}
      />
    </div>
  )
}
