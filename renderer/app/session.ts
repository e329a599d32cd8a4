/** Per tab, so that the operator shown is the operator recorded whatever other tabs do. It survives a reload. */
const OPERATOR_KEY = 'rongque.operator'
const STATION_KEY = 'rongque.station'

type Listener = () => void
const listeners = new Set<Listener>()

export function currentOperator(): string {
  return sessionStorage.getItem(OPERATOR_KEY) ?? ''
}

export function setOperator(id: string): void {
  sessionStorage.setItem(OPERATOR_KEY, id)
  for (const listener of listeners) listener()
}

export function onOperatorChange(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** This machine's name in audits. Empty: the hall's own setting. */
export function currentStation(): string {
  return localStorage.getItem(STATION_KEY) ?? ''
}
