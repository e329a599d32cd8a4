import { Button, type ButtonProps } from './button.tsx'

/**
 * A button that stays where it is. What cannot be done now is disabled; while a call is under way nothing can, and the button
 * keeps the focus, so that whoever works by keyboard keeps their place.
 */
export function ActButton({
  enabled = true,
  busy = false,
  onClick,
  ...rest
}: Omit<ButtonProps, 'disabled'> & { readonly enabled?: boolean; readonly busy?: boolean }) {
  return (
    <Button
      {...rest}
      disabled={!enabled}
      {...(busy ? { 'aria-disabled': true } : {})}
      onClick={event => {
        if (!busy) onClick?.(event)
      }}
    />
  )
}
