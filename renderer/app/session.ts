/**
 * Who sits at this screen: of this tab alone, so that what is shown as the operator is who is recorded, whatever other
 * tabs show. A reload does not ask again.
 */
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

/** This machine, as audits name it. Empty: the hall's own setting. */
export function currentStation(): string {
  return localStorage.getItem(STATION_KEY) ?? ''
}
