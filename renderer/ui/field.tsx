import { type ReactNode, useId } from 'react'
import styles from './field.module.css'
import { TextArea } from './text-input.tsx'

/** What ties a control to its field. */
export interface FieldLinks {
  readonly id: string
  readonly required: boolean
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': boolean
}

/**
 * A field with its name above it, what helps to fill it in below, and what is wrong with it. A function as its child gets what ties
 * the label and the notes to the control; a choice of several controls names itself.
 */
export function Field(props: {
  readonly label: string
  readonly hint?: ReactNode
  readonly error?: ReactNode
  readonly required?: boolean
  readonly children: ReactNode | ((links: FieldLinks) => ReactNode)
}) {
  const id = useId()
  const { label, hint, error, required = false, children } = props
  const notes = [hint && `${id}h`, error && `${id}e`].filter(Boolean).join(' ')
  const tied = typeof children === 'function'
  const name = (
    <>
      {label}
      {required && (
        <span className={styles['required']} aria-hidden>
          *
        </span>
      )}
    </>
  )
  return (
    <div className={styles['field']}>
      {tied ? (
        <label className={styles['label']} htmlFor={id}>
          {name}
        </label>
      ) : (
        <div className={styles['label']} aria-hidden>
          {name}
        </div>
      )}
      {tied
        ? children({
            id,
            required,
            'aria-describedby': notes === '' ? undefined : notes,
            'aria-invalid': Boolean(error),
          })
        : children}
      {hint && (
        <div id={`${id}h`} className={styles['hint']}>
          {hint}
        </div>
      )}
      {error && (
        <div id={`${id}e`} className="error-text" role="alert">
          {error}
        </div>
      )}
    </div>
  )
}

/** A reason in words, as the record keeps it. */
export function ReasonField(props: {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly autoFocus?: boolean
}) {
  return (
    <Field label={props.label}>
      {links => (
        <TextArea
          {...links}
          autoFocus={props.autoFocus ?? false}
          maxLength={500}
          value={props.value}
          onChange={event => props.onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
