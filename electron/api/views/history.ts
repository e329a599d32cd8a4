import type { CaseEvent, CaseEventType, Outcome } from '../../cases/events.ts'
import { partyName } from '../../cases/gates/party.ts'
import { GATE_NAMES } from '../../cases/gates/texts.ts'
import { answerText } from '../../cases/grade-text.ts'
import type { Rules } from '../../cases/rules.ts'
import type { Bilingual } from '../../catalogue/model/bilingual.ts'
import type { Item } from '../../catalogue/model/item.ts'
import { dueText } from '../../documents/words.ts'
import type { RecordedEvent } from '../../store/case-store.ts'
import { maskNumber, shownName } from '../../subjects/masking.ts'
import type { HistoryEntryView } from '../contract/cases.ts'
import { gateView } from '../faults.ts'

export const EVENT_TITLES: Readonly<Record<CaseEventType, Bilingual>> = {
  CaseOpened: { zh: '登记办件', en: 'Case opened' },
  PartyIdentified: { zh: '核验身份', en: 'Party identified' },
  CreditAnswered: { zh: '查询信用', en: 'Credit queried' },
  MaterialsChecked: { zh: '核对材料', en: 'Materials checked' },
  Decided: { zh: '条件判断', en: 'Gates decided' },
  PersonAsked: { zh: '请主管决定', en: 'Supervisor asked' },
  PersonDecided: { zh: '主管决定', en: 'Supervisor decided' },
  PromisePrepared: { zh: '制作承诺书', en: 'Promise made out' },
  PromiseSigned: { zh: '签署承诺书', en: 'Promise signed' },
  Accepted: { zh: '受理', en: 'Accepted' },
  OneTimeNoticeGiven: { zh: '一次性告知', en: 'One-time notice given' },
  MaterialSupplied: { zh: '收到补交材料', en: 'Owed document supplied' },
  SupplyAccepted: { zh: '补交材料核验合格', en: 'Supplied document accepted' },
  SupplyRejected: { zh: '补交材料不合格', en: 'Supplied document rejected' },
  DeadlineSettled: { zh: '暂定期限已确定', en: 'Provisional date settled' },
  HandedOver: { zh: '发放结果', en: 'Result handed over' },
  Closed: { zh: '办结', en: 'Closed' },
  Withdrawn: { zh: '撤回', en: 'Withdrawn' },
}

const OUTCOMES: Readonly<Record<Outcome, Bilingual>> = {
  full: { zh: '材料齐全', en: 'complete' },
  trust: { zh: '可信任受理', en: 'acceptance on trust' },
  person: { zh: '须由人决定', en: 'a person decides' },
  ordinary: { zh: '按普通程序', en: 'ordinary procedure' },
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
  const opened = events.find(({ event }) => event.type === 'CaseOpened')?.event
  const item = opened?.type === 'CaseOpened' ? opened.item : undefined
  return events.map(({ event, meta, hash }, index) => ({
    version: index + 1,
    at: meta.at,
    operator: nameOf(meta.operator),
    station: meta.station,
    type: event.type,
    title: EVENT_TITLES[event.type],
    lines: linesOf(event, item, schemes),
    gates: 'gates' in event ? event.gates.map(gateView) : [],
    hash,
  }))
}

function linesOf(event: CaseEvent, item: Item | undefined, schemes: Rules['schemes']): Bilingual[] {
  const materials = (ids: readonly string[]): Bilingual => {
    const names = ids.map(id => item?.materials.find(material => material.id === id)?.name ?? { zh: id, en: id })
    return { zh: names.map(name => name.zh).join('、') || '无', en: names.map(name => name.en).join(', ') || 'none' }
  }
  const materialOf = (owedId: string) => materials([owedId.slice(owedId.indexOf(':') + 1)])
  switch (event.type) {
    case 'CaseOpened':
      return [event.item.name, { zh: `窗口 ${event.window}`, en: `window ${event.window}` }]
    case 'PartyIdentified': {
      const { zh, en } = partyName(event.party)
      const who = `${shownName(event)} ${maskNumber(event.person.number)}`
      const how = event.method === 'card' ? { zh: '读卡', en: 'from the card' } : { zh: '手工录入', en: 'typed' }
      return [{ zh: `${zh}：${who}（${how.zh}）`, en: `${en}: ${who} (${how.en})` }]
    }
    case 'CreditAnswered': {
      const { zh, en } = partyName(event.party)
      const { answer } = event
      if (answer.status !== 'FOUND') {
        const why = answer.status === 'UNAVAILABLE' ? answer.reason : NO_GRADE[answer.status]
        return [{ zh: `${zh}：${why.zh}`, en: `${en}: ${why.en}` }]
      }
      const said = answerText(answer, schemes)
      return [
        {
          zh: `${zh}：${said.zh}，截至 ${answer.asOf}`,
          en: `${en}: grade ${said.en}, as of ${answer.asOf}`,
        },
        { zh: `报告编号 ${answer.reportNumber}`, en: `report ${answer.reportNumber}` },
      ]
    }
    case 'MaterialsChecked':
    case 'OneTimeNoticeGiven': {
      const { zh, en } = materials(event.missing)
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
      return [same(event.number)]
    case 'Accepted':
      return [
        same(event.caseNumber),
        event.mode === 'owing'
          ? { zh: `容缺受理，规则 ${event.ruleVersion}`, en: `with documents owed, rules ${event.ruleVersion}` }
          : { zh: '材料齐全', en: 'complete' },
        { zh: `承诺办结 ${event.promisedFinish.date}`, en: `to be decided by ${event.promisedFinish.date}` },
        ...event.owed.map(owed => owedLine(owed.name, dueText(owed.due))),
      ]
    case 'MaterialSupplied':
    case 'SupplyAccepted':
      return [materialOf(event.owedId)]
    case 'SupplyRejected':
      return [materialOf(event.owedId), same(event.reason)]
    case 'DeadlineSettled': {
      const after = event.due.kind === 'date' ? event.due.date : ''
      return [materialOf(event.owedId), { zh: `${event.before} → ${after}`, en: `${event.before} → ${after}` }]
    }
    case 'HandedOver': {
      const { zh, en } = partyName(event.takenBy)
      return [{ zh: `领取人：${zh}`, en: `taken by ${en}` }]
    }
    case 'Closed':
      return [
        { zh: `办理结果 ${event.result}`, en: `result ${event.result}` },
        ...(event.reason ? [same(event.reason)] : []),
      ]
    case 'Withdrawn':
      return [same(event.reason)]
  }
}

function owedLine(name: Bilingual, due: Bilingual): Bilingual {
  return { zh: `欠 ${name.zh}：${due.zh}`, en: `owed ${name.en}: ${due.en}` }
}

function same(text: string): Bilingual {
  return { zh: text, en: text }
}
