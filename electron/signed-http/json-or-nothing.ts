/** What a text says as JSON; nothing when it is none, which no schema of ours takes. */
export function jsonOrNothing(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
