import { Button, type ButtonProps } from './button.tsx'

/** Disabled with the reason as its hint. During a call it does nothing but keeps the focus. */
export function ActButton({
  enabled = true,
  because,
  busy = false,
  onClick,
  ...rest
}: Omit<ButtonProps, 'disabled'> & {
  readonly enabled?: boolean
  readonly because?: string | undefined
  readonly busy?: boolean
}) {
  return (
    <Button
      {...rest}
      disabled={!enabled || because !== undefined}
      {...(because === undefined ? {} : { title: because })}
      {...(busy ? { 'aria-disabled': true } : {})}
      onClick={event => {
        if (!busy) onClick?.(event)
      }}
    />
  )
}
