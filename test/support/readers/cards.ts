import { checkCharacter } from '../../../drivers/number/id-number.ts'
import { cardFromJson } from '../../../drivers/simulator/card-file.ts'
import type { SimulatedCard } from '../../../drivers/simulator/simulated-card.ts'

/** Synthetic people. */
export const WANG = { name: '王样本', idNumber: '440604199001010018' }
export const LI = { name: '李演示', idNumber: '44060419850615002X' }
export const OUYANG = { name: '欧阳样本', idNumber: '440604195203080032', validTo: '长期' }

export const HMT = { cardType: 'hmt', name: '陈样本', idNumber: '810000199001010019' }
/** The official specimens in a vendor's document. */
export const FOREIGNER_2017 = {
  cardType: 'foreign2017',
  name: '证件样本',
  englishName: 'ZHENGJIAN,YANGBEN',
  idNumber: 'CAN110081080319',
  country: 'CAN',
  sex: '女',
  birthDate: '1981-08-03',
  validFrom: '2015-10-25',
  validTo: '2025-10-24',
  authorityCode: '1500',
  cardVersion: '01',
}
export const FOREIGNER_2023 = {
  cardType: 'foreign2023',
  name: '证件样本',
  englishName: 'ZHENGJIAN, YANGBEN',
  idNumber: '931586198001010028',
  country: 'PAK',
  sex: '女',
  validFrom: '2023-08-08',
  validTo: '2033-08-07',
  renewalCount: '00',
  formerNumber: '000',
}

/** Eighteen digits from the first seventeen. */
export function withCheck(first17: string): string {
  return first17 + checkCharacter(first17)
}

export function simulatedCard(fields: Record<string, unknown> = WANG): SimulatedCard {
  return cardFromJson(fields, 'test')
}

export function baseData(card: SimulatedCard): Uint8Array {
  const data = new Uint8Array(4 + card.text.length + card.photo.length)
  new DataView(data.buffer).setUint16(0, card.text.length)
  new DataView(data.buffer).setUint16(2, card.photo.length)
  data.set(card.text, 4)
  data.set(card.photo, 4 + card.text.length)
  return data
}
