import type { Bilingual } from '../../base/bilingual.ts'
import type { SubjectId } from '../../cases/model/ids.ts'
import type { PersonalKind } from '../../cases/personal.ts'
import { isCaseFault } from '../../store/faults.ts'
import type { HallData } from '../../store/hall-data.ts'
import { lookupFits } from '../../store/known-numbers.ts'
import type { SubjectTable } from '../../store/schema.ts'
import { erasedLookup, type Vault } from '../../store/vault.ts'
import type { Findings, Progress } from '../../store/verify/findings.ts'
import { keyRows, subjectRows } from '../../store/verify/rows.ts'
import type { SubjectEvents } from './subjects-in-events.ts'

const STEP = { zh: '核对个人信息的查找记录和密钥', en: 'look-ups and keys of personal data' }

/** Compares look-ups and keys with the chain: they cannot be rebuilt from it. */
export async function verifySubjects(
  db: HallData,
  vault: Vault,
  events: SubjectEvents,
  findings: Findings,
  onProgress: Progress,
): Promise<void> {
  const missing = new Set([...events.identified, ...events.sealedUnder.keys()])
  let done = 0
  for await (const row of subjectRows(db)) {
    missing.delete(row.subject)
    for (const what of await faultsOf(db, vault, row, events)) findings.add('S421', 'subject', row.subject, what)
    onProgress(STEP, ++done, events.identified.size)
  }
  for (const subject of missing) {
    findings.add('S421', 'subject', subject, { zh: '事件中有此人，记录缺少', en: 'is in events, and has no row' })
  }
  await verifyKeys(db, vault, events, findings)
}

async function faultsOf(db: HallData, vault: Vault, row: SubjectTable, events: SubjectEvents): Promise<Bilingual[]> {
  const found: Bilingual[] = []
  const erased = events.erased.has(row.subject)
  if (!events.identified.has(row.subject)) found.push({ zh: '没有任何事件提到', en: 'is in no event' })
  if (!vault.isBound(row)) found.push({ zh: '查找记录被改动', en: 'its look-up was altered' })
  if (erased && (row.key !== null || row.lookup !== erasedLookup(row.subject))) {
    found.push({ zh: '已删除的个人信息又可读取', en: 'was erased, and can be read again' })
  }
  if (!erased && row.key === null) {
    found.push({ zh: '密钥被销毁，没有相应事件', en: 'its key was destroyed without an event' })
  }
  if (row.key === null) return found
  if (!(await vault.opens(db, row.subject as SubjectId))) {
    found.push({ zh: '密钥被改动', en: 'its key was altered' })
  } else if ((await fits(db, vault, row)) === false) {
    found.push({ zh: '查找记录不是其办件中的号码', en: 'is found by a number that is in no case of theirs' })
  }
  return found
}

async function fits(db: HallData, vault: Vault, row: SubjectTable): Promise<boolean | undefined> {
  try {
    return await lookupFits(db, vault, row)
  } catch (error) {
    if (isCaseFault(error)) return undefined
    throw error
  }
}

async function verifyKeys(
  db: HallData,
  vault: Vault,
  { sealedUnder, erased, purged }: SubjectEvents,
  findings: Findings,
): Promise<void> {
  const missing = new Map([...sealedUnder].map(([subject, keys]) => [subject, new Set(keys)]))
  const destroyed = new Map<PersonalKind, number>()
  for await (const { subject, purpose, year, key } of keyRows(db)) {
    const kind = purpose as PersonalKind
    const name = `${subject} ${purpose}/${year}`
    const found = (zh: string, en: string) => findings.add('S421', 'subject_key', name, { zh, en })
    if (erased.has(subject)) found('已删除的个人信息又有密钥', 'was erased, and has a key again')
    if (!sealedUnder.get(subject)?.has(`${purpose}/${year}`)) found('没有事件用过此密钥', 'nothing was sealed under it')
    missing.get(subject)?.delete(`${purpose}/${year}`)
    if (key === null) {
      destroyed.set(kind, (destroyed.get(kind) ?? 0) + 1)
      const upTo = purged.get(kind)?.upTo ?? 0
      if (year > upTo) found('密钥被销毁，没有相应事件', 'was destroyed without an event')
    } else if (!erased.has(subject) && !(await vault.opens(db, subject as SubjectId, { purpose, year }))) {
      found('密钥被改动', 'was altered')
    }
  }
  for (const [subject, keys] of missing) {
    if (erased.has(subject)) continue
    for (const key of keys) {
      findings.add('S421', 'subject_key', `${subject} ${key}`, { zh: '缺少密钥', en: 'is missing' })
    }
  }
  for (const [kind, count] of destroyed) {
    const told = purged.get(kind)?.keys ?? 0
    if (count > told) {
      const what = { zh: '被销毁的密钥比清除记录多', en: 'more keys are destroyed than purges say' }
      findings.add('S421', 'subject_key', `${kind}: ${count} > ${told}`, what)
    }
  }
}
