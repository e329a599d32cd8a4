import type { Bilingual } from '../../../base/bilingual.ts'
import type { LocalDate } from '../../../base/local-date.ts'
import { isOtherEnd, OTHER_ENDS } from '../../../cases/ending/other-ends.ts'
import type { CaseEvent, Outcome } from '../../../cases/events.ts'
import { RELATION_NAMES } from '../../../cases/gates/authority.ts'
import { partyName } from '../../../cases/gates/party.ts'
import { GATE_NAMES } from '../../../cases/gates/texts.ts'
import type { DiscardReason } from '../../../cases/intake/events.ts'
import { correctedOn } from '../../../cases/mistaken/mistaken-day.ts'
import { answerText } from '../../../cases/model/grade-text.ts'
import type { Rules } from '../../../cases/model/rules.ts'
import { outcomeName } from '../../../cases/model/texts.ts'
import type { HandOutMeans } from '../../../cases/papers/hand-out.ts'
import type { Item } from '../../../catalogue/model/item.ts'
import { DOCUMENT_NAMES, dueText } from '../../../documents/words.ts'
import type { RecordedEvent } from '../../../store/case-store.ts'
import { maskNumber, shownName } from '../../../subjects/masking.ts'
import type { HistoryEntryView } from '../../contract/cases.ts'
import { gateView } from '../../middleware/faults.ts'
import { courseLines } from './course-lines.ts'
import { handoverLines } from './handover-lines.ts'
import { finishLine, type LineWriter, materials, presentLine, said, same } from './lines.ts'
import { correctedLine, mistakenLines } from './mistaken-lines.ts'
import { owingLines } from './owing-lines.ts'
import { promptingLines } from './prompting-lines.ts'
import { supervisionLines } from './supervision-lines.ts'
import { TITLES } from './titles.ts'
import { trustLines } from './trust-lines.ts'

const OUTCOMES: Readonly<Record<Outcome, Bilingual>> = {
  full: { zh: '材料齐全', en: 'complete' },
  trust: { zh: '可信任受理', en: 'acceptance on trust' },
  person: { zh: '须由人决定', en: 'a person decides' },
  ordinary: { zh: '按普通程序', en: 'ordinary procedure' },
}

const DISCARDS: Readonly<Record<DiscardReason, Bilingual>> = {
  mistake: { zh: '登记有误，未提出申请', en: 'entered by mistake; no application was made' },
  expired: { zh: '期限内未收到任何材料，自动结束', en: 'no paper came in time; it ended by itself' },
}

const HAND_OUTS: Readonly<Record<HandOutMeans, Bilingual>> = {
  printed: { zh: '已打印', en: 'printed' },
  electronic: { zh: '已电子送达', en: 'sent electronically' },
  notNeeded: { zh: '当事人不需要纸质文书', en: 'not wanted on paper' },
}

const NO_GRADE: Readonly<Record<'NOT_FOUND' | 'MISMATCH', Bilingual>> = {
  NOT_FOUND: { zh: '信用库中没有记录', en: 'the source has no record' },
  MISMATCH: { zh: '姓名与号码在信用库中不一致', en: 'name and number do not match in the source' },
}

/** Everything that happened to a case, in words, with the gates wherever they were decided on. */
export function historyView(
  events: readonly RecordedEvent[],
  nameOf: (operatorId: string) => string,
  schemes: Rules['schemes'],
): HistoryEntryView[] {
  let item: Item | undefined
  const corrected = correctedOn(events.map(({ event }) => event))
  return events.map(({ event, meta, hash }, index) => {
    // What was said was said about the item of that time.
    if (event.type === 'CaseOpened' || event.type === 'ItemChanged') item = event.item
    return {
      version: index + 1,
      at: meta.at,
      operator: nameOf(meta.operator),
      station: meta.station,
      type: event.type,
      title: TITLES[event.type],
      lines: [...linesOf(event, { item, nameOf }, schemes), ...correction(corrected.get(index + 1))],
      gates: 'gates' in event ? event.gates.map(gate => gateView(gate, schemes)) : [],
      hash,
    }
  })
}

function correction(on: string | undefined): Bilingual[] {
  return on === undefined ? [] : [correctedLine(on)]
}

function linesOf(event: CaseEvent, writer: LineWriter, schemes: Rules['schemes']): Bilingual[] {
  switch (event.type) {
    case 'CaseOpened':
      return [event.item.name, { zh: `窗口 ${event.window}`, en: `window ${event.window}` }]
    case 'PartyIdentified': {
      const { zh, en } = partyName(event.party)
      const who = `${shownName(event)} ${maskNumber(event.person.number)}`
      const how = event.method === 'card' ? { zh: '读卡', en: 'from the card' } : { zh: '手工录入', en: 'typed' }
      return [{ zh: `${zh}：${who}（${how.zh}）`, en: `${en}: ${who} (${how.en})` }]
    }
    case 'ItemChanged':
      return [event.item.name]
    case 'RelationChanged':
      return [RELATION_NAMES[event.relation]]
    case 'DraftDiscarded':
      return [DISCARDS[event.because]]
    case 'CreditAnswered': {
      const { zh, en } = partyName(event.party)
      const { answer } = event
      if (answer.status !== 'FOUND') {
        const why = answer.status === 'UNAVAILABLE' ? answer.reason : NO_GRADE[answer.status]
        return [{ zh: `${zh}：${why.zh}`, en: `${en}: ${why.en}` }]
      }
      const grade = answerText(answer, schemes)
      return [
        {
          zh: `${zh}：${grade.zh}，截至 ${answer.asOf}`,
          en: `${en}: grade ${grade.en}, as of ${answer.asOf}`,
        },
        { zh: `报告编号 ${answer.reportNumber}`, en: `report ${answer.reportNumber}` },
      ]
    }
    case 'MaterialsChecked':
    case 'OneTimeNoticeGiven': {
      const { zh, en } = materials(writer, event.missing)
      return [{ zh: `缺：${zh}`, en: `missing: ${en}` }]
    }
    case 'Decided':
      return [
        {
          zh: `结论：${OUTCOMES[event.outcome].zh}，规则 ${event.ruleVersion}`,
          en: `${OUTCOMES[event.outcome].en}, rules ${event.ruleVersion}`,
        },
      ]
    case 'PersonAsked': {
      const names = event.gates.map(gate => GATE_NAMES[gate.id])
      return [
        {
          zh: `须由人决定：${names.map(name => name.zh).join('、')}`,
          en: `for a person to decide: ${names.map(name => name.en).join(', ')}`,
        },
        same(event.reason),
      ]
    }
    case 'PersonDecided':
      return [event.allowed ? { zh: '同意', en: 'allowed' } : { zh: '不同意', en: 'not allowed' }, same(event.reason)]
    case 'PromisePrepared':
      return [same(event.number), ...event.materials.map(material => owedLine(material.name, dueText(material.due)))]
    case 'PromiseSigned':
      return [
        same(event.number),
        event.signature ? { zh: '屏幕手写签名', en: 'drawn on a pad' } : { zh: '纸面签署', en: 'on paper' },
        ...presentLine(event.present),
      ]
    case 'Accepted':
      return [
        same(event.caseNumber),
        event.mode === 'owing'
          ? { zh: `容缺受理，规则 ${event.ruleVersion}`, en: `with documents owed, rules ${event.ruleVersion}` }
          : { zh: '材料齐全', en: 'complete' },
        finishLine(event.promisedFinish?.date),
        ...(event.deemedOn ? [deemed(event.deemedOn)] : []),
        ...event.owed.map(owed => owedLine(owed.name, dueText(owed.due))),
      ]
    case 'HandedOver':
      return handoverLines(event)
    case 'Closed':
      return [
        { zh: `办理结果 ${event.result}`, en: `result ${event.result}` },
        ...(event.outcome ? [outcomeName(event.outcome)] : []),
        ...said(event.reason),
        ...(event.outcome && isOtherEnd(event.outcome) ? [OTHER_ENDS[event.outcome].basis] : []),
      ]
    case 'Withdrawn':
      return [same(event.reason), ...presentLine(event.present)]
    case 'SituationChosen':
    case 'PapersHeld':
    case 'ApprovalAsked':
    case 'ApprovalAnswered':
    case 'ClockStopped':
    case 'ClockResumed':
    case 'ClockBegun':
    case 'PeriodSettled':
    case 'PromisedFinishSettled':
    case 'FinishExtended':
    case 'ResultDecided':
    case 'ResultReady':
    case 'OwnerAssigned':
      return courseLines(event, writer)
    case 'DocumentIssued': {
      const { zh, en } = DOCUMENT_NAMES[event.kind]
      const { number, textVersion } = event
      return [{ zh: `${zh} ${number}（文本 ${textVersion}）`, en: `${en} ${number} (text ${textVersion})` }]
    }
    case 'DocumentHandedOut': {
      const [what, how] = [DOCUMENT_NAMES[event.kind], HAND_OUTS[event.how]]
      return [{ zh: `${what.zh}：${how.zh}`, en: `${what.en}: ${how.en}` }]
    }
    case 'BreachRecorded':
    case 'BreachRepaired':
    case 'ObjectionRaised':
    case 'ObjectionDecided':
      return trustLines(event, writer)
    case 'ContactRecorded':
    case 'Prompted':
      return promptingLines(event, writer)
    case 'SupervisionIssued':
    case 'SupervisionAnswered':
      return supervisionLines(event)
    case 'MistakenDayUndone':
      return mistakenLines(event, writer)
    default:
      return owingLines(event, writer)
  }
}

function owedLine(name: Bilingual, due: Bilingual): Bilingual {
  return { zh: `欠 ${name.zh}：${due.zh}`, en: `owed ${name.en}: ${due.en}` }
}

/** Why the time runs from another day than that of the acceptance. */
function deemed(day: LocalDate): Bilingual {
  return {
    zh: `未在规定时间内一次性告知，自收到材料之日 ${day} 起视为受理（行政许可法第三十二条），时限从该日起算`,
    en: `nobody was told in time what is missing: taken as accepted on ${day}, when the papers came in (Administrative Licensing Law art. 32); the time runs from then`,
  }
}
