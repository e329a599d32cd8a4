/** A line for each entry of the first two levels, so that a diff shows one call. */
export function inLines(document: object): string {
  const lines = Object.entries(document).map(([name, value]) => `${JSON.stringify(name)}: ${inner(value)}`)
  return `{\n${lines.join(',\n')}\n}\n`
}

function inner(value: unknown): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return JSON.stringify(value)
  const lines = Object.entries(value).map(([name, entry]) => ` ${JSON.stringify(name)}: ${JSON.stringify(entry)}`)
  return `{\n${lines.join(',\n')}\n}`
}
