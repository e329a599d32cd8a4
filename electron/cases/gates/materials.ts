import type { Bilingual } from '../../catalogue/model/bilingual.ts'
import { dueOf } from '../deadlines.ts'
import type { Facts } from '../facts.ts'
import type { CaseState } from '../state.ts'
import { type Gate, gate } from './gate.ts'

/** Names joined for a sentence, in both languages. */
function listed(names: readonly Bilingual[]): Bilingual {
  return { zh: names.map(name => name.zh).join('、'), en: names.map(name => name.en).join(', ') }
}

function missingMaterials(state: CaseState) {
  const missing = new Set(state.missing)
  return state.item.materials.filter(material => missing.has(material.id))
}

export function itemOpen(state: CaseState): Gate {
  return state.item.openToDeferral
    ? gate('itemOpen', 'pass', '本事项在容缺受理事项清单内', 'This item is on the published list')
    : gate('itemOpen', 'fail', '本事项不在容缺受理事项清单内', 'This item is not on the published list')
}

export function coreComplete(state: CaseState): Gate {
  if (!state.missing) return gate('coreComplete', 'fail', '材料尚未核对', 'The materials have not been checked yet')
  const core = missingMaterials(state).filter(material => material.core)
  if (core.length === 0) return gate('coreComplete', 'pass', '主件齐全', 'All core materials are there')
  const { zh, en } = listed(core.map(material => material.name))
  return gate('coreComplete', 'fail', `缺主件：${zh}`, `Core materials missing: ${en}`)
}

export function missingDeferrable(state: CaseState): Gate {
  if (!state.missing)
    return gate('missingDeferrable', 'fail', '材料尚未核对', 'The materials have not been checked yet')
  const fixed = missingMaterials(state).filter(material => !material.core && !material.deferral)
  if (fixed.length > 0) {
    const { zh, en } = listed(fixed.map(material => material.name))
    return gate('missingDeferrable', 'fail', `不可容缺：${zh}`, `Not deferrable: ${en}`)
  }
  const deferrable = missingMaterials(state).filter(material => material.deferral)
  if (deferrable.length === 0)
    return gate('missingDeferrable', 'pass', '没有须容缺的副件', 'Nothing has to be deferred')
  const { zh, en } = listed(deferrable.map(material => material.name))
  return gate('missingDeferrable', 'pass', `可容缺：${zh}`, `Deferrable: ${en}`)
}

export function deadline(state: CaseState, facts: Facts): Gate {
  const deferrable = missingMaterials(state).filter(material => material.deferral)
  const dues = deferrable.map(material => ({
    material,
    due: dueOf(material, state.item, facts.today, facts.rules, facts.calendar),
  }))
  const without = dues.filter(({ due }) => !due)
  if (without.length > 0) {
    const { zh, en } = listed(without.map(({ material }) => material.name))
    return gate('deadline', 'fail', `期限无法确定：${zh}`, `No deadline can be computed: ${en}`)
  }
  if (dues.length === 0) return gate('deadline', 'pass', '没有须补交的材料', 'Nothing has to be supplied later')
  const texts = dues.map(({ material, due }) => {
    if (due?.kind !== 'date') {
      return { zh: `${material.name.zh}：领证前`, en: `${material.name.en}: before hand-over` }
    }
    const provisional = due.provisional ? { zh: '（暂定）', en: ' (provisional)' } : { zh: '', en: '' }
    return {
      zh: `${material.name.zh}：${due.date}${provisional.zh}`,
      en: `${material.name.en}: ${due.date}${provisional.en}`,
    }
  })
  const { zh, en } = listed(texts)
  return gate('deadline', 'pass', zh, en)
}
