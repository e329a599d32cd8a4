import { Button, type ButtonProps } from './button.tsx'

/**
 * A button that keeps its place. It is disabled while its act is not possible, with the reason as its hint. While a call is under
 * way it does nothing but keeps the focus.
 */
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
