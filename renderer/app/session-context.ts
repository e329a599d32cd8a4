import { createContext, useContext } from 'react'
import type { OperatorView } from '../../electron/api/contract/system.ts'
import type { HallInfo } from '../data/use-hall.ts'

/** Which hall this is, and who sits at the screen. */
export interface Session {
  readonly hall: HallInfo
  readonly operator: OperatorView
}

export const SessionContext = createContext<Session | undefined>(undefined)

/** Within the staff's frame, which shows no page before it knows both. */
export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('outside the staff’s frame')
  return session
}
