const CHINA_AHEAD_MS = 8 * 60 * 60 * 1000

/** `YYYY-MM-DD`. China has one time zone. */
export function dayInChina(at: Date): string {
  return new Date(at.getTime() + CHINA_AHEAD_MS).toISOString().slice(0, 10)
}

/** `yyyymmdd` as `yyyy-mm-dd`; undefined when invalid or before 1800. */
export function compactDate(text: string): string | undefined {
  const match = /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  if (!match) return undefined
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number]
  const date = new Date(Date.UTC(year, month - 1, day))
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return real && year >= 1800 ? `${match[1]}-${match[2]}-${match[3]}` : undefined
}
