import { cardName } from '../../../drivers/card/card.ts'
import { hasRunOut } from '../../cases/model/card-validity.ts'
import type { HallParts } from '../../desk/parts.ts'
import type { CardReading } from '../../stations/devices/card-readings.ts'
import type { DeviceCard, DeviceFault, ReaderSnapshotMessage } from '../../stations/devices/device-message.ts'
import { maskName, maskNumber } from '../../subjects/masking.ts'
import type { ReaderView, ReadPerson } from '../contract/reader.ts'
import { readerFault } from '../middleware/faults.ts'

export function readerView(parts: HallParts, snapshot: ReaderSnapshotMessage): ReaderView {
  const { sequence, reader, card, notice } = snapshot
  return {
    sequence,
    source: parts.config.reader.split(':', 1)[0] as ReaderView['source'],
    reader: 'fault' in reader ? { kind: reader.kind, fault: faultView(reader.fault) } : reader,
    card: cardView(parts, snapshot, card),
    ...(notice ? { notice: faultView(notice) } : {}),
  }
}

function cardView(
  parts: HallParts,
  snapshot: ReaderSnapshotMessage,
  card: ReaderSnapshotMessage['card'],
): ReaderView['card'] {
  switch (card.kind) {
    case 'none':
    case 'present':
      return { kind: card.kind }
    case 'mustBeLifted':
      return card.fault ? { kind: card.kind, fault: faultView(card.fault) } : { kind: card.kind }
    case 'read': {
      const reading = parts.readings.of(snapshot)
      return reading ? { kind: 'read', person: personView(parts, reading) } : { kind: 'none' }
    }
  }
}

function personView(parts: HallParts, { readingId, card }: CardReading): ReadPerson {
  return {
    readingId,
    cardType: card.cardType,
    name: maskName(cardName(card)),
    number: maskNumber(card.idNumber),
    sex: card.sex,
    origin: originOf(card),
    validTo: card.validTo,
    expired: hasRunOut(card, parts.desk.today),
    warnings: card.warnings.map(({ zh, en }) => ({ zh, en })),
  }
}

function originOf(card: DeviceCard): string {
  switch (card.cardType) {
    case 'resident':
      return card.ethnicity
    case 'hmt':
      return ''
    case 'foreign2017':
    case 'foreign2023':
      return card.countryName || card.country
  }
}

function faultView({ code, detail }: DeviceFault) {
  return readerFault(code, detail)
}
