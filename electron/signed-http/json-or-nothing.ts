/** Undefined for invalid JSON, which no schema of ours accepts. */
export function jsonOrNothing(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
