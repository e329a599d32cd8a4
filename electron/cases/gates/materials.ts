import { itemAsked, materialsAsked, missingMaterials } from '../model/asked.ts'
import { dueOf, longestDue } from '../model/deadlines.ts'
import type { Facts } from '../model/facts.ts'
import { namesWithDefects } from '../model/form-defect.ts'
import type { Due } from '../model/promised-material.ts'
import type { CaseState } from '../model/state.ts'
import { MODE_NAMES } from '../model/texts.ts'
import { type GateInput, input, listed, type Verdict, verdict } from './gate.ts'

const UNCHECKED = { zh: '材料尚未核对', en: 'The materials have not been checked yet' }

export function coreComplete(state: CaseState): Verdict[] {
  if (!state.missing) return [verdict('coreComplete', 'fail', UNCHECKED)]
  const core = materialsAsked(state).filter(material => material.core)
  const lacking = missingMaterials(state).filter(material => material.core)
  const inputs = [
    input('主件', 'core materials', `${core.length - lacking.length} / ${core.length}`, state.item.version),
    ...situation(state),
  ]
  if (lacking.length === 0) {
    return [verdict('coreComplete', 'pass', { zh: '主件齐全', en: 'All core materials are there' }, { inputs })]
  }
  const { zh, en } = listed(namesWithDefects(lacking, state.defects))
  return [verdict('coreComplete', 'fail', { zh: `缺主件：${zh}`, en: `Core materials missing: ${en}` }, { inputs })]
}

export function missingDeferrable(state: CaseState): Verdict[] {
  if (!state.missing) return [verdict('missingDeferrable', 'fail', UNCHECKED)]
  const missing = missingMaterials(state)
  const deferrable = missing.filter(material => material.deferral)
  const inputs = [
    ...deferrable.map(({ name, deferral }) => ({
      name,
      value: deferral ? MODE_NAMES[deferral.mode] : '',
      on: state.item.version,
    })),
    ...situation(state),
  ]
  const fixed = missing.filter(material => !material.core && !material.deferral)
  if (fixed.length > 0) {
    const { zh, en } = listed(namesWithDefects(fixed, state.defects))
    return [verdict('missingDeferrable', 'fail', { zh: `不可容缺：${zh}`, en: `Not deferrable: ${en}` }, { inputs })]
  }
  if (deferrable.length === 0) {
    const reason = { zh: '没有须容缺的副件', en: 'Nothing has to be deferred' }
    return [verdict('missingDeferrable', 'pass', reason, { inputs })]
  }
  const { zh, en } = listed(namesWithDefects(deferrable, state.defects))
  return [verdict('missingDeferrable', 'pass', { zh: `可容缺：${zh}`, en: `Deferrable: ${en}` }, { inputs })]
}

export function deadline(state: CaseState, facts: Facts): Verdict[] {
  const item = itemAsked(state)
  const dues = missingMaterials(state)
    .filter(material => material.deferral)
    .map(material => ({
      name: material.name,
      due: dueOf(material, item, facts.today, facts.rules, facts.calendar),
    }))
  const inputs = deadlineInputs(state, facts, dues)
  const without = dues.filter(({ due }) => !due)
  if (without.length > 0) {
    const { zh, en } = listed(without.map(({ name }) => name))
    const reason = { zh: `期限无法确定：${zh}`, en: `No deadline can be computed: ${en}` }
    return [verdict('deadline', 'fail', reason, { inputs })]
  }
  if (dues.length === 0) {
    return [verdict('deadline', 'pass', { zh: '没有须补交的材料', en: 'Nothing has to be supplied later' }, { inputs })]
  }
  const texts = dues.map(({ name, due }) => {
    if (due?.kind !== 'date') return { zh: `${name.zh}：领证前`, en: `${name.en}: before handover` }
    const provisional = due.provisional ? { zh: '（暂定）', en: ' (provisional)' } : { zh: '', en: '' }
    return { zh: `${name.zh}：${due.date}${provisional.zh}`, en: `${name.en}: ${due.date}${provisional.en}` }
  })
  return [verdict('deadline', 'pass', listed(texts), { inputs })]
}

function deadlineInputs(
  { item }: CaseState,
  { rules, today, calendar }: Facts,
  dues: readonly { readonly due: Due | undefined }[],
): GateInput[] {
  const days = (value: number) => `${value}`
  const last = dues.reduce<string>(
    (latest, { due }) => (due?.kind === 'date' && due.date > latest ? due.date : latest),
    today,
  )
  const years: number[] = []
  for (let year = Number(today.slice(0, 4)); year <= Number(last.slice(0, 4)); year++) years.push(year)
  const lacking = years.filter(year => !calendar.isPublished(year))
  return [
    input('起算日', 'counted from', today),
    input('承诺时限（工作日）', 'promised days', days(item.promisedDays), item.version),
    input('预留（工作日）', 'reserve, working days', days(rules.reserveDays), rules.version),
    input('大厅上限（工作日）', 'hall’s maximum, working days', days(rules.maxDueDays), rules.version),
    ...(item.maxDueDays === undefined
      ? []
      : [input('事项上限（工作日）', 'item’s maximum, working days', days(item.maxDueDays), item.version)]),
    input('最长补交期（工作日）', 'longest time, working days', days(longestDue(item, rules))),
    input('所用年份放假通知', 'calendar years used', years.join(', ')),
    ...(lacking.length > 0 ? [input('尚无通知的年份', 'years without a notice', lacking.join(', '))] : []),
  ]
}

function situation({ item, situation: chosen }: CaseState): GateInput[] {
  if (item.situations.length === 0) return []
  const name = item.situations.find(({ id }) => id === chosen)?.name
  return [input('情形', 'situation', name ?? '—', item.version)]
}
