import { setImmediate as letOthersRun } from 'node:timers/promises'
import type { Bilingual } from '../../base/bilingual.ts'
import { SubjectEvents } from '../../desk/people/subjects-in-events.ts'
import { verifySubjects } from '../../desk/people/verify-subjects.ts'
import { FAULTS, type FaultCode } from '../../errors/codes.ts'
import { HallError } from '../../errors/hall-error.ts'
import { ReminderEvents, verifyReminders } from '../../reminders/verify.ts'
import { type ChainFault, type ChainVerdict, place, verifyChain } from '../../store/chain.ts'
import { storeFault } from '../../store/faults.ts'
import type { HallData } from '../../store/hall-data.ts'
import type { HallStore } from '../../store/hall-store.ts'
import { type Finding, Findings, type Progress } from '../../store/verify/findings.ts'
import { verifyPages } from '../../store/verify/pages.ts'
import { verifyProjections } from '../../store/verify/projections.ts'
import { eventRows } from '../../store/verify/rows.ts'
import { verifySettings } from '../../store/verify/settings.ts'
import { type AdminCommand, EXIT, readArgs, withStore } from './command.ts'

export const verify: AdminCommand = {
  takes: '',
  about: [
    '校验数据库、事件链、查询表、个人信息密钥、催办任务（可在运行时执行）',
    'check the database: chain of events, projections, keys of personal data, reminders; also while the hall works',
  ],
  run: ({ args, dataFolder }) => readArgs(args, 0, {}) && withStore(dataFolder, 'read', verifyStore),
}

export interface Verified {
  /** Undefined when it could not be read to its end. */
  readonly chain: ChainVerdict | undefined
  readonly findings: readonly Finding[]
}

const CHAIN_WORDS: Readonly<Record<ChainFault, Bilingual>> = {
  gap: { zh: '此前有记录缺失', en: 'rows before it are missing' },
  previous: { zh: '与前一条不相连', en: 'does not follow on the row before it' },
  hash: { zh: '内容被改动', en: 'was altered' },
  version: { zh: '办件内的次序不对', en: 'is out of order in its case' },
  head: { zh: '链尾与封存不符', en: 'the end of the chain does not fit its seal' },
}

/** All checks see one moment of the database. */
export async function verified(store: HallStore, onProgress: Progress = () => {}): Promise<Verified> {
  const findings = new Findings()
  const { fault } = store
  // A broken chain (S411) names its row below.
  if (fault && fault.code !== 'S411') add(findings, fault)
  let chain: ChainVerdict | undefined
  await store.reading(async db => {
    await step(findings, async () => verifyPages(store.sqlite, findings))
    await step(findings, async () => {
      chain = await verifyChain(db, store.keys, done => onProgress({ zh: '事件链', en: 'chain of events' }, done))
      if (!chain.intact) findings.add('S404', 'event', place(chain.seq, chain.reason), CHAIN_WORDS[chain.reason])
    })
    await step(findings, () => verifySettings(db, store.keys, findings))
    await step(findings, () => verifyProjections(db, store.cases, store.keys, findings, onProgress))
    await step(findings, () => verifyBeside(store, db, findings, onProgress))
  })
  return { chain, findings: findings.all }
}

/** A check that fails is itself a finding. */
async function step(findings: Findings, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    const fault = storeFault(error)
    if (!(fault instanceof HallError)) throw fault
    add(findings, fault)
  }
}

function add(findings: Findings, { code, detail, text }: HallError): void {
  findings.add(code, 'hall.db', detail ?? '', { zh: text.zh, en: text.en })
}

async function verifyBeside(
  { vault }: HallStore,
  db: HallData,
  findings: Findings,
  onProgress: Progress,
): Promise<void> {
  const [subjects, reminders] = [new SubjectEvents(), new ReminderEvents()]
  let read = 0
  for await (const row of eventRows(db)) {
    onProgress({ zh: '读取事件', en: 'reading events' }, ++read)
    try {
      subjects.visit(row)
      reminders.visit(row)
    } catch (error) {
      if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error
      findings.add('S404', 'event', `seq ${row.seq}`, { zh: '无法读取', en: 'cannot be read' })
    }
    if (read % 1000 === 0) await letOthersRun()
  }
  await verifySubjects(db, vault, subjects, findings, onProgress)
  await verifyReminders(db, reminders, findings, Date.now())
}

async function verifyStore(store: HallStore): Promise<number> {
  const bar = progressBar()
  const { chain, findings } = await verified(store, bar.show)
  bar.clear()
  for (const warning of store.warnings) console.error(warning.message)
  const whole = findings.length === 0
  const said = whole ? '完好 intact' : '事件链完好，但有下列问题 the chain is intact, other things are not'
  if (chain?.intact) console.log(`${said}: ${chain.events} 条事件 events, ${chain.head}`)
  if (whole) return EXIT.fine
  for (const code of new Set(findings.map(found => found.code)))
    tell(
      code,
      findings.filter(found => found.code === code),
    )
  return EXIT.wrong
}

function tell(code: FaultCode, findings: readonly Finding[]): void {
  const { zh, en, remedyZh, remedyEn } = FAULTS[code]
  console.error(`${code} ${zh} / ${en} (${findings[0]?.rows[0]})`)
  for (const { table, what, count, rows } of findings) {
    console.error(`  · ${table} × ${count}: ${what.zh} / ${what.en}`)
    for (const row of rows) console.error(`      ${row}`)
    if (count > rows.length) console.error('      …')
  }
  console.error(`  → ${remedyZh}\n  → ${remedyEn}`)
}

/** ms. */
const SHOW_EVERY_MS = 200

/** Nothing where the output is kept. */
function progressBar(): { readonly show: Progress; readonly clear: () => void } {
  if (!process.stderr.isTTY) return { show: () => {}, clear: () => {} }
  let shown = 0
  return {
    show: ({ zh, en }, done, of) => {
      const now = performance.now()
      if (now - shown < SHOW_EVERY_MS) return
      shown = now
      process.stderr.write(`\r\x1b[K${zh} ${en}: ${done}${of === undefined ? '' : ` / ${of}`}`)
    },
    clear: () => process.stderr.write('\r\x1b[K'),
  }
}
