import { barOf, barReason } from '../../cases/falsehood/bar.ts'
import { CONSEQUENCE_NAMES } from '../../cases/falsehood/consequences.ts'
import { DELIVERY_NAMES } from '../../cases/falsehood/explain.ts'
import { findingsOf } from '../../cases/falsehood/falsehood.ts'
import type { Facts } from '../../cases/model/facts.ts'
import { namesOfMaterials } from '../../cases/model/material-names.ts'
import type { CaseState, Falsehood } from '../../cases/model/state.ts'
import type { CaseView } from '../contract/case-view.ts'
import { picked } from './picked.ts'

export function falsehoodView(state: CaseState, { today }: Pick<Facts, 'today'>): Pick<CaseView, 'falsehood'> {
  const { falsehood } = state
  if (!falsehood) return {}
  const { materialIds, intended, delivered, defence, decided, dropped } = falsehood
  const bar = barOf(state, today)
  return {
    falsehood: {
      ...picked(falsehood, 'on', 'foundBy', 'foundOn', 'days', 'deliverBy'),
      facts: factsOf(falsehood),
      materials: [...namesOfMaterials(state, materialIds)],
      measure: CONSEQUENCE_NAMES[intended.consequence],
      basis: intended.basis,
      ...(intended.warning ? { warning: intended.warning } : {}),
      ...(intended.bar ? { bar: picked(intended.bar, 'years', 'basis') } : {}),
      ...(delivered
        ? { delivered: { ...picked(delivered, 'deliveredOn', 'until'), how: DELIVERY_NAMES[delivered.method] } }
        : {}),
      ...(defence ? { defence: picked(defence, 'on', 'kind', 'said', 'weighed') } : {}),
      ...(decided ? { decided: picked(decided, 'on', 'reason', 'breachId') } : {}),
      ...(dropped ? { dropped: picked(dropped, 'on', 'reason') } : {}),
      ...(bar ? { barred: barReason(bar) } : {}),
    },
  }
}

/** Those of an earlier finding with who found them; the last one's stand beside. */
function factsOf(falsehood: Falsehood): string {
  return findingsOf(falsehood)
    .map(({ facts, foundBy, foundOn }, place, all) =>
      place === all.length - 1 ? facts : `${facts}（${foundBy}，${foundOn}）`,
    )
    .join('\n')
}
