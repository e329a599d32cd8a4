/** Anybody may have written anything behind the ? of a link. */
export type RawSearch = Readonly<Record<string, unknown>>

type Fields = Readonly<Record<string, unknown>>

type Present<F extends Fields> = { -readonly [Name in keyof F]?: Exclude<F[Name], undefined> }

export function present<F extends Fields>(fields: F): Present<F> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Present<F>
}

export function textIn(value: unknown, longest: number): string | undefined {
  return typeof value === 'string' && value !== '' && value.length <= longest ? value : undefined
}

export function oneOf<Known extends string>(value: unknown, known: readonly Known[]): Known | undefined {
  return known.find(candidate => candidate === value)
}

export function dayIn(value: unknown): string | undefined {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? value : undefined
}

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

export function idIn(value: unknown): string | undefined {
  return typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value) ? value : undefined
}

/**
 * Only text shaped like a case number may stand in an address, and so in histories and logs. No name has that shape, and no
 * group is as long as an identity number.
 */
export function mayStandInAddress(text: string): boolean {
  return /^[A-Z][A-Z0-9]{0,13}(-[A-Z0-9]{0,14})+$/i.test(text)
}

export function parseSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text))
}

export function stringifySearch(search: Readonly<Record<string, unknown>>): string {
  const fields = Object.entries(search).filter(([, value]) => value !== undefined)
  const text = new URLSearchParams(fields.map(([name, value]): [string, string] => [name, String(value)])).toString()
  return text === '' ? '' : `?${text}`
}
