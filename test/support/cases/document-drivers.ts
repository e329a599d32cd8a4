import { bilingual } from '../../../electron/base/bilingual.ts'
import { localDate } from '../../../electron/base/local-date.ts'
import type { CaseCommand } from '../../../electron/cases/commands.ts'
import type { Facts } from '../../../electron/cases/model/facts.ts'
import { owedId, type SubjectId } from '../../../electron/cases/model/ids.ts'
import { DEFAULT_RULES } from '../../../electron/cases/model/rules.ts'
import type { Item, TaskType } from '../../../electron/catalogue/model/item.ts'
import { CASE, CaseDriver, EXAMINER, facts, found, item, material, SUPERVISOR } from './case-builder.ts'

export const DAYS = owedId(CASE, 'days')
export const HANDOVER = owedId(CASE, 'handover')

export function on(day: string, rest: Partial<Facts> = {}): Facts {
  return facts({ today: localDate(day), ...rest })
}

export function lead(day: string): Facts {
  return on(day, SUPERVISOR)
}

export const COLLECTED: CaseCommand = {
  type: 'handOver',
  method: 'counter',
  standsThere: {
    subjectId: 'subject-handler' as SubjectId,
    numberKind: 'resident',
    person: { name: '样本', number: '440604199001010018' },
    card: { validTo: '长期', samId: '', warnings: [] },
  },
}

export function late(): CaseDriver {
  return CaseDriver.accepted().run({ type: 'passDay' }, on('2026-05-12'))
}

export function lapsed(): CaseDriver {
  return late().run({ type: 'passDay' }, on('2026-05-15'))
}

export function ended(lapsePolicy: string): CaseDriver {
  const given = { rules: { ...DEFAULT_RULES, lapsePolicy } }
  const driver = CaseDriver.prepared(['days']).promise(facts(given)).run({ type: 'acceptOwing' }, facts(given))
  driver.run({ type: 'passDay' }, on('2026-05-12')).run({ type: 'passDay' }, on('2026-06-30'))
  return driver.run({ type: 'dispose', reason: '多次联系未果' }, lead('2026-07-01'))
}

export function asked(request: Extract<CaseCommand, { type: 'askApproval' }>['request']): CaseDriver {
  const driver = CaseDriver.accepted()
  driver.run({ type: 'askApproval', requestId: 'r', request, reason: '台风停运，邮路中断' }, on('2026-05-08'))
  return driver.run({ type: 'answerApproval', requestId: 'r', approved: true, reason: '情况属实' }, lead('2026-05-08'))
}

export function objected(): CaseDriver {
  const driver = lapsed()
  const breachId = driver.now.breaches[0]?.breachId ?? ''
  const about = { kind: 'breach', breachId } as const
  driver.run({ type: 'raiseObjection', objectionId: 'o', about, reason: '5 月 9 日已寄出' }, on('2026-05-18'))
  return driver
}

/** As earlier releases recorded it, with nobody heard. */
export function untrueThen(): CaseDriver {
  const driver = CaseDriver.prepared(['days']).run({ type: 'giveOneTimeNotice' })
  driver.record({ type: 'Closed', on: localDate('2026-05-06'), result: '1', reason: '另有规定', outcome: 'untrue' })
  return driver
}

export function completeOf(chosen: Item): CaseDriver {
  return CaseDriver.prepared([], found(), chosen).run({ type: 'acceptFull' })
}

export function acceptedAs(taskType: TaskType | undefined): CaseDriver {
  const chosen = taskType ? item({ taskType }) : item()
  return CaseDriver.prepared(['handover'], found(), chosen).promise().run({ type: 'acceptOwing' })
}

/** Made on the day after the grant, corrected, then collected. */
export function certified(): CaseDriver {
  const certificate = {
    name: bilingual('公共场所卫生许可证', 'public-place hygiene licence'),
    validity: { kind: 'months', months: 48 },
  } as const
  const made = {
    number: '粤卫公证字〔2026〕第0001号',
    issuedOn: localDate('2026-05-13'),
    validFrom: localDate('2026-05-13'),
    validUntil: localDate('2030-05-12'),
    copies: 2,
  }
  return completeOf(item({ taskType: '01', certificate }))
    .granted(on('2026-05-13'))
    .run({ type: 'makeCertificate', ...made, copies: 1 }, on('2026-05-14', EXAMINER))
    .run({ type: 'correctCertificate', ...made, reason: '正本、副本各一' }, on('2026-05-14', EXAMINER))
    .run(COLLECTED, on('2026-05-15'))
}

export function proofPromised(): CaseDriver {
  const proof = {
    content: bilingual('两年内没有违法记录', 'no offences within two years'),
    published: bilingual('本机关门户网站，一年', 'this organ’s site, one year'),
    correctDays: 3,
  }
  const due = { kind: 'workingDays', days: 8 } as const
  const chosen = item({
    materials: [
      material('core-1', { core: true }),
      material('no-record', { deferral: { mode: 'promise', due, dischargedBy: ['check'], proof } }),
    ],
  })
  return CaseDriver.prepared(['no-record'], found(), chosen).run({ type: 'preparePromise' })
}

export function promised(): CaseDriver {
  return CaseDriver.prepared(['days', 'handover']).run({ type: 'preparePromise' })
}

export function longItem() {
  const long = bilingual('很长的名称'.repeat(40), 'an-unbreakably-long-name'.repeat(12))
  return item({
    code: 'X'.repeat(36),
    name: long,
    department: long,
    materials: [
      material('core-1', { core: true, name: long }),
      material('days', {
        name: long,
        deferral: { mode: 'defer', due: { kind: 'workingDays', days: 5 }, dischargedBy: ['paper'] },
      }),
    ],
  })
}
