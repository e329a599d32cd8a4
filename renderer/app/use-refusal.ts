import type { HallContract } from '../../electron/api/contract/index.ts'
import { useHall } from '../data/use-hall.ts'
import { useTexts } from '../texts/index.ts'

/** A call of the contract by its name: `calendar.addClosure`. */
export type CallName = {
  [Part in keyof HallContract]: `${Part}.${keyof HallContract[Part] & string}`
}[keyof HallContract]

/** Says for whom a call is that whoever sits here may not make; undefined when they may. */
export function useRefusal(): (call: CallName) => string | undefined {
  const { pick } = useTexts()
  const refused = useHall().data?.caller?.refused
  return call => {
    const found = refused?.find(({ id }) => id === call)
    return found && pick(found.because.text)
  }
}
