import { Input } from 'antd'
import type { ReactNode } from 'react'

/** A field with its name above it. */
export function Field({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="field">
      <div className="muted" aria-hidden>
        {label}
      </div>
      {children}
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
      <Input.TextArea
        autoFocus={props.autoFocus ?? false}
        aria-label={props.label}
        rows={3}
        maxLength={500}
        value={props.value}
        onChange={event => props.onChange(event.target.value)}
      />
    </Field>
  )
}
