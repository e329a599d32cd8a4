import { localDate } from '../../../electron/base/local-date.ts'
import type { DocumentKind } from '../../../electron/cases/documents/document-kinds.ts'
import type { BarInForce } from '../../../electron/cases/falsehood/bar-in-force.ts'
import { owedId } from '../../../electron/cases/model/ids.ts'
import { DEFAULT_RULES } from '../../../electron/cases/model/rules.ts'
import type { TaskType } from '../../../electron/catalogue/model/item.ts'
import type { TextKey } from '../../../electron/documents/texts/shapes.ts'
import { ARCHIVE } from './archiving.ts'
import { CASE, CaseDriver, found, read, SUPERVISOR } from './case-builder.ts'
import {
  acceptedAs,
  asked,
  COLLECTED,
  completeOf,
  DAYS,
  ended,
  HANDOVER,
  lapsed,
  late,
  lead,
  objected,
  on,
  promised,
  proofPromised,
  untrueThen,
} from './document-drivers.ts'
import { decided, FOUND_ON, finding, safetyItem } from './falsehood.ts'
import { acceptedUnder } from './rule-days.ts'

export interface DocumentCase {
  readonly kind: DocumentKind
  readonly key: TextKey
  readonly driver: () => CaseDriver
  readonly day: string
}

const REFUSED: readonly (readonly [TextKey, TaskType | undefined])[] = [
  ['end.refused', '01'],
  ['end.refused.payment', '05'],
  ['end.refused.confirmation', '07'],
  ['end.refused.other', '20'],
]

const UNTRUE: readonly (readonly [TextKey, TaskType])[] = [
  ['end.untrueRefused', '01'],
  ['end.untrueRefused.payment', '05'],
  ['end.untrueRefused.confirmation', '07'],
  ['end.untrueRefused.other', '20'],
]

const REVOKED: readonly (readonly [TextKey, TaskType])[] = [
  ['revocation.licence', '01'],
  ['revocation.payment', '05'],
  ['revocation.confirmation', '07'],
  ['revocation.other', '20'],
]

const BARRED: BarInForce = {
  from: localDate('2026-03-02'),
  to: localDate('2027-03-02'),
  basis: DEFAULT_RULES.falsehood.bars.beforeGrant.basis,
  caseNumber: 'T-0001-20260202-0001',
  disputed: false,
}

const GRANTED: readonly (readonly [TextKey, TaskType | undefined])[] = [
  ['decision.licence', '01'],
  ['decision.payment', '05'],
  ['decision.confirmation', '07'],
  ['decision.other', undefined],
]

export const DOCUMENT_CASES: readonly DocumentCase[] = [
  { kind: 'promise', key: 'promise', day: '2026-04-30', driver: promised },
  { kind: 'proofPromise', key: 'proofPromise', day: '2026-04-30', driver: proofPromised },
  {
    kind: 'notice',
    key: 'notice.proof',
    day: '2026-04-30',
    driver: () => proofPromised().promise().run({ type: 'acceptOwing' }),
  },
  ...(['correct', 'ordinary'] as const).map(outcome => ({
    kind: 'checkNotice' as const,
    key: `checkNotice.${outcome}` as const,
    day: '2026-05-11',
    driver: () =>
      proofPromised()
        .promise()
        .run({ type: 'acceptOwing' })
        .run(
          {
            type: 'checkPromise',
            owedId: owedId(CASE, 'no-record'),
            method: 'sharing',
            found: 'R-2026-0511',
            outcome,
          },
          lead('2026-05-11'),
        ),
  })),
  { kind: 'notice', key: 'notice.owing', day: '2026-04-30', driver: () => CaseDriver.accepted() },
  {
    kind: 'notice',
    key: 'notice.completion',
    day: '2026-04-30',
    driver: () => acceptedUnder({ clockFrom: 'completion' }),
  },
  {
    kind: 'notice',
    key: 'notice.full',
    day: '2026-04-30',
    driver: () => CaseDriver.prepared([]).run({ type: 'acceptFull' }),
  },
  {
    kind: 'notice',
    key: 'notice.deemed',
    day: '2026-05-12',
    driver: () => CaseDriver.prepared(['core-1', 'days']).run({ type: 'countAsAccepted' }, on('2026-05-12')),
  },
  {
    kind: 'oneTimeNotice',
    key: 'oneTimeNotice.deemed',
    day: '2026-05-12',
    driver: () => CaseDriver.prepared(['core-1', 'days']).run({ type: 'giveOneTimeNotice' }, on('2026-05-12')),
  },
  {
    kind: 'heldReceipt',
    key: 'heldReceipt',
    day: '2026-04-30',
    driver: () => CaseDriver.prepared(['core-1', 'days']).run({ type: 'holdPapers' }),
  },
  {
    kind: 'oneTimeNotice',
    key: 'oneTimeNotice',
    day: '2026-04-30',
    // A grade that was asked about before more turned out to be missing.
    driver: () =>
      CaseDriver.prepared(['days'], found({ grade: 'C' }))
        .run(read.materials('core-1', 'fixed'))
        .run({ type: 'giveOneTimeNotice' }),
  },
  {
    kind: 'supplyReceipt',
    key: 'supplyReceipt',
    day: '2026-05-08',
    driver: () =>
      CaseDriver.accepted().run({ type: 'supply', owedId: DAYS, method: 'post', by: 'other' }, on('2026-05-08')),
  },
  {
    kind: 'completionSlip',
    key: 'completionSlip',
    day: '2026-05-09',
    driver: () =>
      CaseDriver.accepted()
        .run({ type: 'supply', owedId: DAYS, method: 'counter', by: 'applicant' }, on('2026-05-08'))
        .run({ type: 'acceptSupply', owedId: DAYS }, on('2026-05-09')),
  },
  {
    kind: 'correctionNotice',
    key: 'correctionNotice',
    day: '2026-05-09',
    driver: () =>
      CaseDriver.accepted()
        .run({ type: 'supply', owedId: DAYS, method: 'counter', by: 'handler' }, on('2026-05-08'))
        .run({ type: 'rejectSupply', owedId: DAYS, reason: '未加盖公章' }, on('2026-05-09')),
  },
  { kind: 'reminder', key: 'reminder', day: '2026-05-08', driver: () => CaseDriver.accepted() },
  { kind: 'overdueNotice', key: 'overdueNotice', day: '2026-05-12', driver: late },
  {
    kind: 'curePromise',
    key: 'curePromise',
    day: '2026-05-13',
    driver: () => late().run({ type: 'promiseCure' }, on('2026-05-13')),
  },
  {
    kind: 'extensionNotice',
    key: 'extension.document',
    day: '2026-05-08',
    driver: () => asked({ kind: 'extension', owedId: DAYS, days: 10, forceMajeure: true }),
  },
  {
    kind: 'extensionNotice',
    key: 'extension.decision',
    day: '2026-05-08',
    driver: () => asked({ kind: 'finish', days: 5 }),
  },
  {
    kind: 'custodyList',
    key: 'custodyList',
    day: '2026-05-06',
    driver: () =>
      CaseDriver.accepted(['days'])
        .run({ type: 'supply', owedId: DAYS, method: 'counter' }, on('2026-05-06'))
        .run({ type: 'withdraw', reason: '改日再办' }, on('2026-05-06'))
        .run({ type: 'returnPapers', method: 'post', to: 'applicant', mailNumber: 'EMS-0001' }, on('2026-05-06')),
  },
  {
    kind: 'archiveList',
    key: 'archiveList',
    day: '2026-05-06',
    driver: () =>
      CaseDriver.accepted(['days'])
        .run({ type: 'withdraw', reason: '改日再办' }, on('2026-05-06'))
        .run({ type: 'returnPapers', method: 'counter', to: 'applicant' }, on('2026-05-06'))
        .run(ARCHIVE, on('2026-05-06')),
  },
  {
    kind: 'waitNotice',
    key: 'waitNotice',
    day: '2026-05-12',
    driver: () => CaseDriver.accepted(['days']).run({ type: 'passDay' }, on('2026-05-12')),
  },
  {
    kind: 'clockNotice',
    key: 'clockNotice',
    day: '2026-05-06',
    driver: () =>
      CaseDriver.accepted().run(
        { type: 'stopClock', cause: 'inspection', days: 5, reason: '现场检验' },
        on('2026-05-06'),
      ),
  },
  {
    kind: 'withdrawalNotice',
    key: 'withdrawn.promise',
    day: '2026-05-06',
    driver: () => CaseDriver.accepted().run({ type: 'withdrawPromise', reason: '改为备齐后办理' }, on('2026-05-06')),
  },
  {
    kind: 'withdrawalNotice',
    key: 'withdrawn.application',
    day: '2026-05-06',
    driver: () => CaseDriver.accepted().run({ type: 'withdraw', reason: '不再经营' }, on('2026-05-06')),
  },
  { kind: 'endNotice', key: 'end.returned', day: '2026-07-01', driver: () => ended('taizhou') },
  { kind: 'endNotice', key: 'end.deemedWithdrawn', day: '2026-07-01', driver: () => ended('anyang') },
  { kind: 'endNotice', key: 'end.acceptanceRevoked', day: '2026-07-01', driver: () => ended('zhejiang') },
  ...REFUSED.map(([key, taskType]) => ({
    kind: 'endNotice' as const,
    key,
    day: '2026-05-13',
    driver: () => acceptedAs(taskType).refused('场所不符合条件', on('2026-05-13')),
  })),
  { kind: 'endNotice', key: 'end.terminated', day: '2026-07-01', driver: () => ended('xian') },
  {
    kind: 'endNotice',
    key: 'end.heldExpired',
    day: '2026-07-01',
    driver: () =>
      CaseDriver.prepared(['core-1', 'days'])
        .run({ type: 'holdPapers' })
        .run({ type: 'putAway', reason: '收件期满' }, on('2026-07-01')),
  },
  {
    kind: 'endNotice',
    key: 'end.noticeExpired',
    day: '2026-07-01',
    driver: () =>
      CaseDriver.prepared(['core-1'])
        .run({ type: 'giveOneTimeNotice' })
        .run({ type: 'putAway', reason: '期满未来' }, on('2026-07-01')),
  },
  {
    kind: 'endNotice',
    key: 'end.uncollected',
    day: '2026-12-01',
    driver: () =>
      CaseDriver.prepared([])
        .run({ type: 'acceptFull' })
        .granted(on('2026-05-13'))
        .run({ type: 'readyResult' }, on('2026-05-13'))
        .run({ type: 'putAway', reason: '多次通知未领取' }, on('2026-12-01')),
  },
  ...(['notNeeded', 'notCompetent', 'voided'] as const).map(way => ({
    kind: 'endNotice' as const,
    key: `end.${way}` as const,
    day: '2026-05-06',
    driver: () =>
      CaseDriver.prepared(['days'])
        .run({ type: 'giveOneTimeNotice' })
        .run({ type: 'endOtherwise', way, reason: '另有规定' }, lead('2026-05-06')),
  })),
  {
    kind: 'priorNotice',
    key: 'priorNotice',
    day: FOUND_ON,
    driver: () => completeOf(safetyItem()).run(finding('core-1', 'fixed'), on(FOUND_ON)),
  },
  {
    kind: 'endNotice',
    key: 'end.untrue',
    day: '2026-05-06',
    driver: untrueThen,
  },
  ...UNTRUE.map(([key, taskType]) => ({
    kind: 'endNotice' as const,
    key,
    day: '2026-05-08',
    driver: () => decided(completeOf(safetyItem({ taskType }))),
  })),
  ...REVOKED.map(([key, taskType]) => ({
    kind: 'revocation' as const,
    key,
    day: '2026-05-08',
    driver: () => decided(completeOf(safetyItem({ taskType })).granted()),
  })),
  {
    kind: 'endNotice',
    key: 'end.barred',
    day: '2026-05-06',
    driver: () =>
      CaseDriver.prepared(['days'], found(), safetyItem()).run(
        { type: 'endOtherwise', way: 'barred', reason: '在限制期间内再次申请' },
        on('2026-05-06', { ...SUPERVISOR, bars: [BARRED] }),
      ),
  },
  {
    kind: 'endNotice',
    key: 'end.forwarded',
    day: '2026-05-06',
    driver: () =>
      CaseDriver.prepared([])
        .run({ type: 'acceptFull' })
        .run({ type: 'endOtherwise', way: 'forwarded', reason: '报市级机关' }, lead('2026-05-06')),
  },
  {
    kind: 'deliveryReceipt',
    key: 'deliveryReceipt',
    day: '2026-05-15',
    driver: () =>
      CaseDriver.prepared([])
        .run({ type: 'acceptFull' })
        .granted(on('2026-05-13'))
        .run({ type: 'readyResult' }, on('2026-05-13'))
        .run(COLLECTED, on('2026-05-15')),
  },
  { kind: 'authorityTemplate', key: 'authorityTemplate', day: '2026-04-30', driver: promised },
  { kind: 'rightsNotice', key: 'rightsNotice', day: '2026-05-18', driver: objected },
  { kind: 'privacyNotice', key: 'privacyNotice', day: '2026-04-30', driver: promised },
  { kind: 'repairPromise', key: 'repairPromise', day: '2026-05-18', driver: lapsed },
  ...GRANTED.map(([key, taskType]) => ({
    kind: 'decision' as const,
    key,
    day: '2026-05-13',
    driver: () => acceptedAs(taskType).granted(on('2026-05-13')),
  })),
  {
    kind: 'collectionNotice',
    key: 'collectionNotice',
    day: '2026-05-13',
    driver: () =>
      CaseDriver.accepted(['handover']).granted(on('2026-05-13')).run({ type: 'readyResult' }, on('2026-05-13')),
  },
]

export function documentCase(key: TextKey): DocumentCase {
  const found = DOCUMENT_CASES.find(paper => paper.key === key)
  if (!found) throw new Error(`no case for ${key}`)
  return found
}

/** Everything promised is waived or discharged, so nothing is owed. */
export function settledCase(): CaseDriver {
  const driver = documentCase('completionSlip').driver()
  return driver.run(
    { type: 'discharge', owedId: HANDOVER, means: 'sharing', reference: '共享查询 2026-0512' },
    on('2026-05-12'),
  )
}
