import { type Bilingual, bilingual } from '../../base/bilingual.ts'
import { type GateInput, input, listed } from '../gates/gate.ts'
import type { DeliveryMethod } from '../model/delivery.ts'
import type { Descriptions, LineWriter } from '../model/description.ts'
import { by, dated, materials, presentLine, said, same } from '../model/lines.ts'
import { namesOfMaterials } from '../model/material-names.ts'
import { COURSE_BASES } from '../why/course-bases.ts'
import { until } from '../why/course-inputs.ts'
import { CONSEQUENCE_NAMES } from './consequences.ts'
import type { Bar, FalsehoodEvent, Finding, IntendedConsequence } from './events.ts'
import { findingsOf } from './falsehood.ts'

export const DELIVERY_NAMES: Readonly<Record<DeliveryMethod, Bilingual>> = {
  counter: { zh: '窗口直接送达', en: 'handed over at the window' },
  post: { zh: '邮寄送达', en: 'by post' },
  electronic: { zh: '电子送达', en: 'electronically' },
  left: { zh: '留置送达', en: 'left at the address' },
  publicNotice: { zh: '公告送达', en: 'by public notice' },
}

export const FALSEHOOD_DESCRIPTIONS: Descriptions<FalsehoodEvent> = {
  FalsehoodFound: {
    title: { zh: '查明材料虚假，事先告知', en: 'False material found; prior notice' },
    lines: (event, writer) => [...findingLines(event, writer), intendedLine(event.intended), daysLine(event.days)],
    why: (event, { before }) => ({
      because: {
        reason: bilingual(
          '查明申请材料虚假，作出决定之前先行告知',
          'False material was found; the party is told before anything is decided',
        ),
        basis: event.hearing,
      },
      inputs: [
        input('虚假的材料', 'false material', listed(namesOfMaterials(before, event.materialIds))),
        ...findingsOf(event).map(({ foundBy, foundOn }) => input('查明人', 'found by', foundBy, foundOn)),
        ...(event.earlier ?? []).map(({ facts, foundOn }) => input('此前查明的事实', 'found before', facts, foundOn)),
        ...intendedInputs(event.intended),
        input(
          '陈述、申辩期限（工作日，自送达起）',
          'working days to state and defend, from delivery',
          event.days,
          event.ruleVersion,
        ),
        until('应在此前送达', 'to be delivered by', event.deliverBy),
      ],
      words: event.facts,
    }),
    plain: ({ on, days }) =>
      dated(
        on,
        `认为您交的材料不真实，还没有作出决定；收到告知书后 ${days} 个工作日内可以陈述、申辩`,
        `a material of yours is held to be untrue; nothing is decided yet, and you may state and defend within ${days} working days of receiving the notice`,
      ),
    document: () => 'priorNotice',
    handOut: ({ on }) => on,
  },
  PriorNoticeDelivered: {
    title: { zh: '事先告知书送达', en: 'Prior notice delivered' },
    lines: ({ deliveredOn, method, until: { date } }) => {
      const { zh, en } = DELIVERY_NAMES[method]
      return [
        { zh: `${deliveredOn} ${zh}`, en: `${deliveredOn}, ${en}` },
        {
          zh: `${date} 前（含当日）可以陈述、申辩`,
          en: `the party may state and defend until ${date}, that day included`,
        },
      ]
    },
    why: (event, { before }) => ({
      because: {
        reason: bilingual(
          '事先告知书已送达，陈述、申辩期限起算',
          'The prior notice was delivered; the time to be heard runs',
        ),
        basis: before.falsehood?.hearing ?? COURSE_BASES.falsehood,
      },
      inputs: [
        input('送达日期', 'delivered on', event.deliveredOn),
        input('送达方式', 'how', DELIVERY_NAMES[event.method]),
        until('陈述、申辩截止', 'may be heard until', event.until),
        until('应在此前作出决定', 'to be decided by', event.decideBy),
      ],
    }),
    plain: ({ deliveredOn, until: { date } }) =>
      dated(
        deliveredOn,
        `事先告知书已送达，${date} 前可以陈述、申辩`,
        `the prior notice was delivered; you may state and defend until ${date}`,
      ),
  },
  DefenceHeard: {
    title: { zh: '听取陈述、申辩', en: 'Statement and defence' },
    lines: event => [defenceKind(event), same(event.said), ...said(event.weighed), ...presentLine(event.present)],
    why: (event, { before }) => ({
      because: { reason: defenceKind(event), basis: before.falsehood?.hearing ?? COURSE_BASES.falsehood },
      inputs: [
        input('当事人所述', 'what the party said', event.said, event.on),
        ...(event.weighed === '' ? [] : [input('复核意见', 'what was made of it', event.weighed)]),
        until('应在此前作出决定', 'to be decided by', event.decideBy),
      ],
    }),
    plain: event =>
      event.kind === 'waiver'
        ? dated(event.on, '您表示不陈述、不申辩', 'you said that you have nothing to state')
        : dated(
            event.on,
            '您的陈述、申辩已记录，作出决定前复核',
            'what you stated was recorded and is looked into before anything is decided',
          ),
  },
  FalsehoodDecided: {
    title: { zh: '对虚假材料作出决定', en: 'Decided on the false material' },
    lines: (event, writer) => [
      CONSEQUENCE_NAMES[event.consequence],
      ...(event.warning ? [{ zh: '给予警告', en: 'with a warning' }] : []),
      ...(event.bar ? [barLine(event.bar)] : []),
      same(event.reason),
      by(writer, event.by),
    ],
    why: (event, { before, nameOf }) => ({
      because: { reason: CONSEQUENCE_NAMES[event.consequence], basis: event.basis },
      inputs: [
        input('虚假的材料', 'false material', listed(namesOfMaterials(before, before.falsehood?.materialIds ?? []))),
        input(
          '陈述、申辩',
          'statement and defence',
          heardLine(event, before.falsehood?.defence?.kind),
          before.falsehood?.defence?.on,
        ),
        ...(event.warning ? [input('警告的依据', 'basis of the warning', event.warning)] : []),
        ...(event.bar
          ? [
              input('不得再次申请', 'no new application', `${event.bar.from}–${event.bar.to}`),
              input('限制的依据', 'basis of that', event.bar.basis),
            ]
          : []),
        input('决定人', 'decided by', nameOf(event.by), event.on),
      ],
      words: event.reason,
    }),
    plain: ({ on, consequence, warning, bar }) => {
      const { zh, en } = CONSEQUENCE_NAMES[consequence]
      return dated(
        on,
        `因材料虚假，决定${zh}${warning ? '，并给予警告' : ''}${bar ? `；${bar.to} 前不得再次申请这项许可` : ''}`,
        `for false material it was decided: ${en}${warning ? ', with a warning' : ''}${bar ? `; you may not apply for this licence again until ${bar.to}` : ''}`,
      )
    },
  },
  FalsehoodDropped: {
    title: { zh: '不按虚假材料处理', en: 'Not acted on as false' },
    lines: (event, writer) => [
      same(event.reason),
      ...(event.tellBy
        ? [
            {
              zh: `受理或者一次性告知的期限重新起算，至 ${event.tellBy.date}`,
              en: `the time to accept it or to tell what is missing begins anew, until ${event.tellBy.date}`,
            },
          ]
        : []),
      by(writer, event.by),
    ],
    why: event => ({
      because: {
        reason: bilingual('不按虚假材料处理，办件继续', 'Not acted on as false; the case goes on'),
        basis: COURSE_BASES.falsehoodDropped,
      },
      inputs: [
        input('决定日期', 'decided on', event.on),
        ...(event.tellBy ? [until('应在此前受理或者告知', 'to be accepted or answered by', event.tellBy)] : []),
      ],
      words: event.reason,
    }),
    plain: ({ on }) =>
      dated(
        on,
        '经复核，不按虚假材料处理，您的申请继续办理',
        'it was looked into again: nothing is held against you, and your application goes on',
      ),
  },
}

type Event<Type extends FalsehoodEvent['type']> = Extract<FalsehoodEvent, { type: Type }>

/** What it adds stands first. */
function findingLines(event: Event<'FalsehoodFound'>, writer: LineWriter): readonly Bilingual[] {
  const [added, ...before] = findingsOf(event).toReversed()
  if (!added || before.length === 0) return findingsOf(event).flatMap(finding => foundLines(finding, writer))
  return [
    ...foundLines(added, writer, { zh: '补充查明：', en: 'added: ' }),
    ...before.toReversed().flatMap(finding => foundLines(finding, writer, { zh: '此前查明：', en: 'found before: ' })),
  ]
}

function foundLines(
  { materialIds, facts, foundBy, foundOn }: Finding,
  writer: LineWriter,
  which: Bilingual = same(''),
): readonly Bilingual[] {
  const { zh, en } = materials(writer, materialIds)
  return [
    { zh: `${which.zh}${zh}`, en: `${which.en}${en}` },
    same(facts),
    { zh: `查明人：${foundBy}，${foundOn}`, en: `found by ${foundBy} on ${foundOn}` },
  ]
}

function defenceKind({ kind }: Event<'DefenceHeard'>): Bilingual {
  return kind === 'waiver'
    ? { zh: '当事人明确放弃陈述、申辩', en: 'the party clearly gave up being heard' }
    : { zh: '当事人作了陈述、申辩', en: 'the party stated and defended' }
}

function heardLine({ unheard }: Event<'FalsehoodDecided'>, kind: 'statement' | 'waiver' | undefined): Bilingual {
  if (unheard && kind) {
    return {
      zh: '送达之前已听取并复核；送达后期限届满，没有再陈述、申辩',
      en: 'heard and looked into before the notice was delivered; after it the time passed without a word',
    }
  }
  if (unheard) return { zh: '期限届满，当事人没有陈述、申辩', en: 'the time passed without a word of the party' }
  return kind === 'waiver'
    ? { zh: '当事人明确放弃', en: 'clearly given up by the party' }
    : { zh: '已听取并复核', en: 'heard and looked into' }
}

function intendedLine({ consequence, warning, bar }: IntendedConsequence): Bilingual {
  const { zh, en } = CONSEQUENCE_NAMES[consequence]
  return {
    zh: `拟${zh}${warning ? '，给予警告' : ''}${bar ? `，${bar.years} 年内不得再次申请该行政许可` : ''}`,
    en: `intended: ${en}${warning ? ', a warning' : ''}${bar ? `, no new application within ${bar.years} years` : ''}`,
  }
}

function intendedInputs({ consequence, basis, warning, bar }: IntendedConsequence): readonly GateInput[] {
  return [
    input('拟作决定', 'intended', CONSEQUENCE_NAMES[consequence]),
    input('依据', 'basis', basis),
    ...(warning ? [input('拟给予警告', 'a warning', warning)] : []),
    ...(bar
      ? [
          input('拟限制再次申请（年）', 'years without a new application', bar.years),
          input('限制的依据', 'basis of that', bar.basis),
        ]
      : []),
  ]
}

function daysLine(days: number): Bilingual {
  return { zh: `送达后 ${days} 个工作日内可以陈述、申辩`, en: `to be heard within ${days} working days of delivery` }
}

function barLine({ to, basis }: Bar): Bilingual {
  return { zh: `至 ${to} 不得再次申请：${basis.zh}`, en: `no new application until ${to}: ${basis.en}` }
}
