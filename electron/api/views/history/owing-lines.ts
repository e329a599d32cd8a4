import type { Bilingual } from '../../../base/bilingual.ts'
import { LAPSE_REASONS, MEANS_NAMES } from '../../../cases/model/texts.ts'
import type { OwingEvent } from '../../../cases/owing/events.ts'
import { dueText } from '../../../documents/words.ts'
import { by, type LineWriter, owedMaterials, presentLine, said, same } from './lines.ts'

export function owingLines(event: OwingEvent, writer: LineWriter): Bilingual[] {
  switch (event.type) {
    case 'MaterialSupplied': {
      const { owedId, arrivedOn, on } = event
      const arrived = arrivedOn && {
        zh: `到达日期 ${arrivedOn}（以此为准），录入日期 ${on}`,
        en: `arrived on ${arrivedOn}, which counts; entered on ${on}`,
      }
      return [owedMaterials(writer, [owedId]), ...(arrived ? [arrived] : [])]
    }
    case 'SupplyAccepted':
      return [owedMaterials(writer, [event.owedId])]
    case 'SupplyRejected':
      return [owedMaterials(writer, [event.owedId]), same(event.reason)]
    case 'MaterialDischarged': {
      const { zh, en } = MEANS_NAMES[event.means]
      return [
        owedMaterials(writer, [event.owedId]),
        { zh: `${zh}：${event.reference}`, en: `${en}: ${event.reference}` },
      ]
    }
    case 'MaterialWaived':
      return [owedMaterials(writer, [event.owedId]), same(event.reason), by(writer, event.approvedBy)]
    case 'DeadlineSettled': {
      const { zh, en } = dueText(event.due)
      return [owedMaterials(writer, [event.owedId]), { zh: `${event.before} → ${zh}`, en: `${event.before} → ${en}` }]
    }
    case 'DeadlineExtended': {
      const [before, after] = [dueText(event.before), dueText(event.due)]
      const why = event.forceMajeure ? { zh: '不可抗力：', en: 'force majeure: ' } : { zh: '', en: '' }
      return [
        owedMaterials(writer, [event.owedId]),
        { zh: `${before.zh} → ${after.zh}`, en: `${before.en} → ${after.en}` },
        { zh: `${why.zh}${event.reason}`, en: `${why.en}${event.reason}` },
        by(writer, event.approvedBy),
      ]
    }
    case 'OverdueNoted': {
      const cure = event.cureOffered ? { zh: '，可首次整改', en: ', a first cure is open' } : { zh: '', en: '' }
      return [
        owedMaterials(writer, [event.owedId]),
        {
          zh: `原期限 ${event.was}，宽限至 ${event.graceUntil.date}${cure.zh}`,
          en: `was due on ${event.was}, grace until ${event.graceUntil.date}${cure.en}`,
        },
      ]
    }
    case 'CurePromised':
      return [
        same(event.number),
        owedMaterials(writer, event.owedIds),
        { zh: `整改至 ${event.until.date}`, en: `to be cured by ${event.until.date}` },
        ...presentLine(event.present),
      ]
    case 'ObligationLapsed':
      return [owedMaterials(writer, [event.owedId]), LAPSE_REASONS[event.because], ...said(event.reason ?? '')]
    case 'PromiseWithdrawn':
      return [
        same(event.reason),
        {
          zh: `改按普通程序，请于 ${event.returnBy.date} 前备齐材料`,
          en: `ordinary procedure; everything is to be brought by ${event.returnBy.date}`,
        },
        ...presentLine(event.present),
      ]
  }
}
