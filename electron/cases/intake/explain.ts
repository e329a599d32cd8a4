import type { Bilingual } from '../../base/bilingual.ts'
import type { Party } from '../../catalogue/model/item.ts'
import { PROOF_NAMES } from '../gates/authority.ts'
import type { Outcome } from '../gates/outcome.ts'
import { partyName } from '../gates/party.ts'
import type { SourceAnswer } from '../model/credit-answer.ts'
import type { Descriptions } from '../model/description.ts'
import { answerText } from '../model/grade-text.ts'
import { materials, same } from '../model/lines.ts'
import { relationName } from '../model/relation-name.ts'
import type { Rules } from '../model/rules.ts'
import { NOTICE_MEANS_NAMES } from '../model/texts.ts'
import { byRow, changesOf } from '../why/gate-changes.ts'
import type { DiscardReason, IntakeEvent, Receipt } from './events.ts'

const OUTCOMES: Readonly<Record<Outcome, Bilingual>> = {
  full: { zh: '材料齐全', en: 'complete' },
  trust: { zh: '可信任受理', en: 'acceptance on trust' },
  person: { zh: '须由人决定', en: 'a person decides' },
  ordinary: { zh: '按普通程序', en: 'ordinary procedure' },
  askCredit: { zh: '可容缺，先查信用', en: 'trust possible, credit is asked first' },
}

const DISCARDS: Readonly<Record<DiscardReason, Bilingual>> = {
  mistake: { zh: '登记有误，未提出申请', en: 'entered by mistake; no application was made' },
  expired: { zh: '期限内未收到任何材料，自动结束', en: 'no material came in time; it ended by itself' },
}

const NO_GRADE: Readonly<Record<'NOT_FOUND' | 'MISMATCH', Bilingual>> = {
  NOT_FOUND: { zh: '信用库中没有记录', en: 'the source has no record' },
  MISMATCH: { zh: '姓名与号码在信用库中不一致', en: 'name and number do not match in the source' },
}

const NOTHING_SEEN: Bilingual = { zh: '更正：证明材料没有看过', en: 'corrected: no proof was seen' }

export const INTAKE_DESCRIPTIONS: Descriptions<IntakeEvent> = {
  CaseOpened: {
    title: { zh: '登记办件', en: 'Case opened' },
    lines: ({ item, window }) => [item.name, { zh: `窗口 ${window}`, en: `window ${window}` }],
  },
  PartyIdentified: {
    title: { zh: '核验身份', en: 'Party identified' },
    lines: (event, { masked }) => {
      const { zh, en } = partyName(event.party)
      const who = `${masked.party(event)} ${masked.number(event.person.number)}`
      const how = event.method === 'card' ? { zh: '读卡', en: 'from the card' } : { zh: '手工录入', en: 'typed' }
      return [{ zh: `${zh}：${who}（${how.zh}）`, en: `${en}: ${who} (${how.en})` }]
    },
  },
  PrivacyNoticeShown: {
    title: { zh: '告知个人信息处理规则', en: 'Privacy notice shown' },
    lines: ({ party, forApplicant, version, how, operator }) => {
      const [whom, by] = [partyName(party), NOTICE_MEANS_NAMES[how]]
      const through = forApplicant ? { zh: '，并请其转告申请人', en: ', also for the applicant' } : { zh: '', en: '' }
      return [
        { zh: `${whom.zh}${through.zh}：${by.zh}，${operator}`, en: `${whom.en}${through.en}: ${by.en}, ${operator}` },
        { zh: `告知书版本 ${version}`, en: `notice ${version}` },
      ]
    },
  },
  CreditAnswered: {
    title: { zh: '查询信用', en: 'Credit queried' },
    lines: ({ party, answer, source, others = [] }, { schemes }) =>
      [{ ...(source ? { source } : {}), answer }, ...others].flatMap(each => answerLines(party, each, schemes)),
  },
  MaterialsChecked: {
    title: { zh: '核对材料', en: 'Materials checked' },
    lines: ({ missing, defects, received }, writer) => {
      const { zh, en } = materials(writer, missing, defects)
      return [{ zh: `缺：${zh}`, en: `missing: ${en}` }, ...(received ? [receivedLine(received)] : [])]
    },
  },
  Decided: {
    title: { zh: '条件判断', en: 'Gates decided' },
    lines: ({ outcome, ruleVersion }) => [
      {
        zh: `结论：${OUTCOMES[outcome].zh}，规则 ${ruleVersion}`,
        en: `${OUTCOMES[outcome].en}, rules ${ruleVersion}`,
      },
    ],
    gates: event => ({
      ...byRow(event),
      outcome: event.outcome,
      gates: event.gates,
      changes: changesOf(event.gates),
    }),
  },
  SituationChosen: {
    title: { zh: '选择情形', en: 'Situation chosen' },
    lines: ({ situation }, { item }) => [item?.situations.find(({ id }) => id === situation)?.name ?? same(situation)],
  },
  ItemChanged: { title: { zh: '更换事项', en: 'Item changed' }, lines: ({ item }) => [item.name] },
  RelationChanged: {
    title: { zh: '更正经办人身份', en: 'Relation corrected' },
    lines: ({ relation }, { applicant }) => [relationName(relation, applicant)],
  },
  AuthorityChecked: {
    title: { zh: '核对代表（代理）权', en: 'Authority checked' },
    lines: ({ seen }) => [seen === 'nothing' ? NOTHING_SEEN : PROOF_NAMES[seen]],
  },
  DraftDiscarded: { title: { zh: '取消登记', en: 'Entry discarded' }, lines: ({ because }) => [DISCARDS[because]] },
}

function answerLines(party: Party, { source, answer }: SourceAnswer, schemes: Rules['schemes']): readonly Bilingual[] {
  const whose = partyName(party)
  const zh = source ? `${whose.zh}，${source.name.zh}` : whose.zh
  const en = source ? `${whose.en}, ${source.name.en}` : whose.en
  if (answer.status !== 'FOUND') {
    const why = answer.status === 'UNAVAILABLE' ? answer.reason : NO_GRADE[answer.status]
    return [{ zh: `${zh}：${why.zh}`, en: `${en}: ${why.en}` }]
  }
  const grade = answerText(answer, schemes)
  return [
    { zh: `${zh}：${grade.zh}，截至 ${answer.asOf}`, en: `${en}: grade ${grade.en}, as of ${answer.asOf}` },
    { zh: `报告编号 ${answer.reportNumber}`, en: `report ${answer.reportNumber}` },
  ]
}

function receivedLine({ on, tellBy }: Receipt): Bilingual {
  return {
    zh: `${on} 收到申请材料，最迟 ${tellBy.date} 受理或者告知`,
    en: `received on ${on}, to be accepted or answered by ${tellBy.date}`,
  }
}
