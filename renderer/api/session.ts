/** Who sits at this screen. Kept by the browser, so that a reload does not ask again. */
const OPERATOR_KEY = 'rongque.operator'
const STATION_KEY = 'rongque.station'

type Listener = () => void
const listeners = new Set<Listener>()

export function currentOperator(): string {
  return localStorage.getItem(OPERATOR_KEY) ?? ''
}

export function setOperator(id: string): void {
  localStorage.setItem(OPERATOR_KEY, id)
  for (const listener of listeners) listener()
}

export function onOperatorChange(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** This machine, as audits name it. Empty: the hall's own setting. */
export function currentStation(): string {
  return localStorage.getItem(STATION_KEY) ?? ''
}
