export const SCHEMES = ['system', 'light', 'dark'] as const

export type Scheme = (typeof SCHEMES)[number]

const STORED = 'rongque.scheme'

const dark = matchMedia('(prefers-color-scheme: dark)')

export function chosenScheme(): Scheme {
  const stored = localStorage.getItem(STORED)
  return SCHEMES.find(scheme => scheme === stored) ?? 'system'
}

export function chooseScheme(scheme: Scheme): void {
  localStorage.setItem(STORED, scheme)
  show()
}

/** Applies it now, and again when the system changes. */
export function followScheme(): void {
  show()
  dark.addEventListener('change', show)
}

function show(): void {
  const chosen = chosenScheme()
  document.documentElement.dataset['scheme'] = chosen === 'system' ? (dark.matches ? 'dark' : 'light') : chosen
}
