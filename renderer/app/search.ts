/** What stands behind the ? of an address. Whoever sends a link may have written anything there. */
export type RawSearch = Readonly<Record<string, unknown>>

type Fields = Readonly<Record<string, unknown>>

type Present<F extends Fields> = { -readonly [Name in keyof F]?: Exclude<F[Name], undefined> }

/** Those that are there. */
export function present<F extends Fields>(fields: F): Present<F> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Present<F>
}

export function textIn(value: unknown, longest: number): string | undefined {
  return typeof value === 'string' && value !== '' && value.length <= longest ? value : undefined
}

export function oneOf<Known extends string>(value: unknown, known: readonly Known[]): Known | undefined {
  return known.find(candidate => candidate === value)
}

/** `2026-11-20`. */
export function dayIn(value: unknown): string | undefined {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? value : undefined
}

/** `2026-11`. */
export function monthIn(value: unknown): string | undefined {
  return typeof value === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(value) ? value : undefined
}

export function countIn(value: unknown, least: number, most: number): number | undefined {
  const count = Number(value)
  return typeof value === 'string' || typeof value === 'number'
    ? Number.isInteger(count) && count >= least && count <= most
      ? count
      : undefined
    : undefined
}

export function flagIn(value: unknown): true | undefined {
  return value === true || value === 'true' ? true : undefined
}

/** An opaque id, as the contract makes them. */
export function idIn(value: unknown): string | undefined {
  return typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value) ? value : undefined
}

/**
 * Whether a typed text may stand in an address, and so in histories and logs: only one with the shape of a case number,
 * letters and digits in groups joined by hyphens. Names have no such shape, and no group may be as long as an identity number.
 */
export function mayStandInAddress(text: string): boolean {
  return /^[A-Z][A-Z0-9]{0,13}(-[A-Z0-9]{0,14})+$/i.test(text)
}

/** Plain text both ways, so that an address can be read. */
export function parseSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text))
}

export function stringifySearch(search: Readonly<Record<string, unknown>>): string {
  const fields = Object.entries(search).filter(([, value]) => value !== undefined)
  const text = new URLSearchParams(fields.map(([name, value]): [string, string] => [name, String(value)])).toString()
  return text === '' ? '' : `?${text}`
}
