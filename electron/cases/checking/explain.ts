import { type Bilingual, bilingual } from '../../base/bilingual.ts'
import { type GateInput, input } from '../gates/gate.ts'
import type { Descriptions } from '../model/description.ts'
import { by, dated, owedMaterials } from '../model/lines.ts'
import { nameOfOwed, until } from '../why/course-inputs.ts'
import { CHECK_METHOD_NAMES, type CheckOutcome, isOrdered } from './check-method.ts'
import type { CheckingEvent } from './events.ts'

export const CHECK_OUTCOME_NAMES: Readonly<Record<CheckOutcome, Bilingual>> = {
  holds: { zh: '与承诺相符', en: 'it is as promised' },
  correct: { zh: '与承诺不符，责令限期整改', en: 'it is not as promised, and is to be corrected in time' },
  ordinary: {
    zh: '与承诺不符，改按普通程序办理，须提交证明',
    en: 'it is not as promised; the ordinary procedure follows, and the proof is asked for',
  },
  untrue: {
    zh: '与承诺不符，作为承诺不实，先告知当事人、听取陈述申辩，再作决定',
    en: 'it is not as promised; as an untrue promise it is told of and heard before anything is decided',
  },
}

export const CHECKING_DESCRIPTIONS: Descriptions<CheckingEvent> = {
  PromiseChecked: {
    title: { zh: '核查告知承诺', en: 'Promise checked' },
    lines: (event, writer) => {
      const how = CHECK_METHOD_NAMES[event.method]
      return [
        owedMaterials(writer, [event.owedId]),
        { zh: `${how.zh}：${event.found}`, en: `${how.en}: ${event.found}` },
        CHECK_OUTCOME_NAMES[event.outcome],
        ...(event.until ? [{ zh: `整改至 ${event.until.date}`, en: `to be corrected by ${event.until.date}` }] : []),
        by(writer, event.by),
      ]
    },
    why: (event, { before, nameOf }) => {
      const name = nameOfOwed(before, event.owedId)
      const outcome = CHECK_OUTCOME_NAMES[event.outcome]
      return {
        because: {
          reason: bilingual(`${name.zh}：${outcome.zh}`, `${name.en}: ${outcome.en}`),
          basis: event.basis,
        },
        inputs: [
          ...promised(before.owed.find(({ owedId }) => owedId === event.owedId)?.proof?.content),
          input('核查方式', 'how it was checked', CHECK_METHOD_NAMES[event.method]),
          input('核查人', 'checked by', nameOf(event.by)),
          input('核查日期', 'checked on', event.on, event.ruleVersion),
          ...(event.until ? [until('整改期限', 'to be corrected by', event.until)] : []),
        ],
        words: event.found,
      }
    },
    plain: ({ owedId, on, outcome, until: last }, { name }) => {
      const { zh, en } = name(owedId)
      switch (outcome) {
        case 'holds':
          return dated(on, `${zh}：机关核查过，与您的承诺相符`, `${en} was checked and is as you promised`)
        case 'correct':
          return dated(
            on,
            `${zh}：机关核查，与您的承诺不符，请在 ${last?.date ?? ''} 前改正，之后再核查`,
            `${en} was checked and is not as you promised; put it right by ${last?.date ?? ''}, then it is checked again`,
          )
        case 'ordinary':
          return dated(
            on,
            `${zh}：机关核查，与您的承诺不符，请补交证明`,
            `${en} was checked and is not as you promised; please bring the proof`,
          )
        case 'untrue':
          return dated(
            on,
            `${zh}：机关核查，与您的承诺不符；作出决定之前会告知您，听取您的陈述、申辩`,
            `${en} was checked and is not as you promised; you are told and heard before anything is decided`,
          )
      }
    },
    document: ({ outcome }) => (isOrdered(outcome) ? 'checkNotice' : undefined),
    handOut: ({ on, outcome }) => (isOrdered(outcome) ? on : undefined),
  },
}

function promised(content: Bilingual | undefined): readonly GateInput[] {
  return content ? [input('承诺的内容', 'what was promised', content)] : []
}
