import { cardFromJson } from '../../drivers/simulator/card-file.ts'
import type { SimulatedCard } from '../../drivers/simulator/simulated-card.ts'

/** Synthetic people: the numbers are the fictional samples of the project's fixtures. */
export const WANG = { name: '王样本', idNumber: '440604199001010018' }
export const LI = { name: '李演示', idNumber: '44060419850615002X' }
export const OUYANG = { name: '欧阳样本', idNumber: '440604195203080032', validTo: '长期' }

export function simulatedCard(fields: Record<string, unknown> = WANG): SimulatedCard {
  return cardFromJson(fields, 'test')
}

/** The DATA of a good answer to ReadBaseMsg. */
export function baseData(card: SimulatedCard): Uint8Array {
  const data = new Uint8Array(4 + card.text.length + card.photo.length)
  new DataView(data.buffer).setUint16(0, card.text.length)
  new DataView(data.buffer).setUint16(2, card.photo.length)
  data.set(card.text, 4)
  data.set(card.photo, 4 + card.text.length)
  return data
}
