import { createContext, useContext } from 'react'
import type { OperatorView } from '../../electron/api/contract/system.ts'
import type { HallInfo } from '../data/use-hall.ts'

export interface Session {
  readonly hall: HallInfo
  readonly operator: OperatorView
}

export const SessionContext = createContext<Session | undefined>(undefined)

export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('outside the staff’s frame')
  return session
}
