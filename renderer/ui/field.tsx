import { type ReactNode, useId } from 'react'
import styles from './field.module.css'

export interface FieldLinks {
  readonly id: string
  readonly 'aria-required': boolean
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': boolean
}

/** A `label` element cannot name a group. */
export interface GroupLinks extends Omit<FieldLinks, 'id'> {
  readonly 'aria-labelledby': string
}

export interface FieldProps<Links> {
  readonly label: string
  readonly hint?: ReactNode
  readonly error?: ReactNode
  readonly required?: boolean
  readonly children: (links: Links) => ReactNode
}

export function Field({ children, label, ...rest }: FieldProps<FieldLinks>) {
  const id = useId()
  const { required = false } = rest
  return (
    <div className={styles['field']}>
      <label className={styles['label']} htmlFor={id}>
        <Name label={label} required={required} />
      </label>
      {children({ id, ...noteLinks(id, rest) })}
      <Notes id={id} {...rest} />
    </div>
  )
}

export function GroupField({ children, label, ...rest }: FieldProps<GroupLinks>) {
  const id = useId()
  const { required = false } = rest
  return (
    <div className={styles['field']}>
      <div className={styles['label']} id={`${id}l`}>
        <Name label={label} required={required} />
      </div>
      {children({ 'aria-labelledby': `${id}l`, ...noteLinks(id, rest) })}
      <Notes id={id} {...rest} />
    </div>
  )
}

type Notable = Pick<FieldProps<never>, 'hint' | 'error' | 'required'>

function noteLinks(id: string, { hint, error, required = false }: Notable) {
  const notes = [hint && `${id}h`, error && `${id}e`].filter(Boolean).join(' ')
  return {
    'aria-required': required,
    'aria-describedby': notes === '' ? undefined : notes,
    'aria-invalid': Boolean(error),
  }
}

function Name({ label, required }: { readonly label: string; readonly required: boolean }) {
  return (
    <>
      {label}
      {required && (
        <span className={styles['required']} aria-hidden>
          *
        </span>
      )}
    </>
  )
}

function Notes({ id, hint, error }: Notable & { readonly id: string }) {
  return (
    <>
      {hint && (
        <div id={`${id}h`} className={styles['hint']}>
          {hint}
        </div>
      )}
      {error && (
        <div id={`${id}e`} className="error-text">
          {error}
        </div>
      )}
    </>
  )
}
