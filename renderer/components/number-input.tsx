import { useQuery } from '@tanstack/react-query'
import { Input } from 'antd'
import { useState } from 'react'
import type { TypedKind } from '../../electron/api/contract/people.ts'
import { client } from '../api/client.ts'
import { useTexts } from '../i18n/index.ts'

/** How long a number is; before that only leaving the field says that it is complete. */
const COMPLETE = 18

/** A typed ID number or credit code, checked as soon as it is complete: wrong numbers are told before a case is opened. */
export function NumberInput(props: {
  readonly kind: TypedKind
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onEnter?: () => void
}) {
  const { t } = useTexts()
  const [left, setLeft] = useState(false)
  const number = props.value.trim()
  const { data } = useQuery({
    queryKey: ['check-number', props.kind, number],
    queryFn: () => client.people.checkNumber({ kind: props.kind, number }),
    enabled: number !== '' && (left || number.length >= COMPLETE),
    gcTime: 0,
  })
  const result = data?.result
  return (
    <div>
      <Input
        placeholder={props.label}
        aria-label={props.label}
        value={props.value}
        status={result === 'refused' ? 'error' : result === 'doubtful' ? 'warning' : ''}
        onChange={event => {
          setLeft(false)
          props.onChange(event.target.value)
        }}
        onBlur={() => setLeft(true)}
        onPressEnter={() => {
          setLeft(true)
          props.onEnter?.()
        }}
      />
      <div role="status" className={result === 'refused' ? 'error-text' : 'warning-text'}>
        {result === 'refused' && t(`number.refused.${props.kind}`)}
        {result === 'doubtful' && t('number.doubtful')}
      </div>
    </div>
  )
}
