import type { ReaderCode } from '../../electron/api/contract/reader.ts'

/** What a citizen can do about it; each has a sentence of its own (`kiosk.trouble`). */
export type Trouble = 'layFlat' | 'tooEarly' | 'again' | 'chip' | 'askStaff' | 'notIdCard' | 'outOfOrder'

/**
 * Every way in which a reader or a card can fail, by what the citizen is to do. That a card may not be genuine is not said on a
 * screen that others see: the staff look at it.
 */
const TROUBLES: Readonly<Record<ReaderCode, Trouble>> = {
  R111: 'layFlat',
  R112: 'layFlat',
  R113: 'layFlat',
  R124: 'layFlat',
  R125: 'layFlat',
  R130: 'layFlat',
  R131: 'layFlat',
  R132: 'layFlat',
  R133: 'layFlat',
  R138: 'layFlat',
  R144: 'layFlat',
  R139: 'tooEarly',
  R134: 'chip',
  R135: 'askStaff',
  R136: 'askStaff',
  R140: 'askStaff',
  R142: 'askStaff',
  R143: 'askStaff',
  R145: 'askStaff',
  R137: 'notIdCard',
  R101: 'outOfOrder',
  R102: 'outOfOrder',
  R103: 'outOfOrder',
  R104: 'outOfOrder',
  R105: 'outOfOrder',
  R106: 'outOfOrder',
  R107: 'outOfOrder',
  R108: 'outOfOrder',
  R109: 'outOfOrder',
  R110: 'outOfOrder',
  R114: 'outOfOrder',
  R115: 'outOfOrder',
  R116: 'outOfOrder',
  R117: 'outOfOrder',
  R120: 'outOfOrder',
  R121: 'outOfOrder',
  R122: 'outOfOrder',
  R123: 'outOfOrder',
  R126: 'outOfOrder',
  R150: 'outOfOrder',
  R151: 'outOfOrder',
  R152: 'outOfOrder',
  R153: 'outOfOrder',
  R154: 'outOfOrder',
  R155: 'outOfOrder',
  R156: 'outOfOrder',
  R160: 'outOfOrder',
  R161: 'outOfOrder',
  R162: 'outOfOrder',
  R163: 'outOfOrder',
  R164: 'outOfOrder',
  R165: 'outOfOrder',
  R170: 'outOfOrder',
}

export function troubleOf(code: string): Trouble {
  return (TROUBLES as Readonly<Partial<Record<string, Trouble>>>)[code] ?? 'outOfOrder'
}
