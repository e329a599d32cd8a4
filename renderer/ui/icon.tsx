const PATHS = {
  info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 4.2a1.2 1.2 0 1 1 0 2.4 1.2 1.2 0 0 1 0-2.4ZM11 11h2v6h-2v-6Z',
  success: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm-1.2 12.8-3.6-3.6 1.4-1.4 2.2 2.2 4.6-4.6 1.4 1.4-6 6Z',
  warning: 'M12 3.5 2.6 20h18.8L12 3.5Zm-1 6h2v5h-2v-5Zm1 6.4a1.1 1.1 0 1 1 0 2.2 1.1 1.1 0 0 1 0-2.2Z',
  error:
    'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm3.9 11.5-1.4 1.4L12 13.4l-2.5 2.5-1.4-1.4 2.5-2.5-2.5-2.5 1.4-1.4 2.5 2.5 2.5-2.5 1.4 1.4-2.5 2.5 2.5 2.5Z',
  close: 'M6.4 5 5 6.4 10.6 12 5 17.6 6.4 19l5.6-5.6 5.6 5.6 1.4-1.4-5.6-5.6L19 6.4 17.6 5 12 10.6 6.4 5Z',
  up: 'M12 7 5 15h14l-7-8Z',
  down: 'M12 17 5 9h14l-7 8Z',
  both: 'M12 3 6.5 10h11L12 3Zm0 18-5.5-7h11L12 21Z',
} as const

export type IconName = keyof typeof PATHS

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg viewBox="0 0 24 24" width="1.15em" height="1.15em" fill="currentColor" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  )
}
