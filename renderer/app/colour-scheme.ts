/** Light or dark: as the system has it, or as it was chosen on this machine. */
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

/** Shows the page in it from now on, also when the system changes. */
export function followScheme(): void {
  show()
  dark.addEventListener('change', show)
}

/** ui/tokens.css has the colours of both. */
function show(): void {
  const chosen = chosenScheme()
  document.documentElement.dataset['scheme'] = chosen === 'system' ? (dark.matches ? 'dark' : 'light') : chosen
}
