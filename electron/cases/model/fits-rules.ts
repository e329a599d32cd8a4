import { type Bilingual, bilingual } from '../../base/bilingual.ts'
import type { Item } from '../../catalogue/model/item.ts'
import type { ItemFault } from '../../catalogue/model/item-faults.ts'
import { GATE_IDS } from '../gates/gate.ts'
import type { Rules } from './rules.ts'
import { gradesOf, isThreshold } from './schemes.ts'

const ALWAYS_ON = 'coreComplete'

/** Thresholds, policies and gates of an item that the hall's rules do not know. Empty when it fits. */
export function rulesFaults(item: Item, { schemes, lapsePolicies }: Rules): ItemFault[] {
  const thresholds = Object.entries(item.thresholds).flatMap(([name, threshold]): ItemFault[] => {
    const scheme = schemes[name]
    if (scheme && isThreshold(scheme, threshold)) return []
    return [
      {
        path: ['thresholds', name],
        problem: scheme
          ? bilingual(`体系 ${name} 没有等级 ${threshold}`, `${name} has no grade ${threshold}`)
          : bilingual(`没有评级体系 ${name}`, `there is no scheme ${name}`),
        remedy: oneOf(scheme ? gradesOf(scheme) : Object.keys(schemes)),
      },
    ]
  })
  const known: readonly string[] = GATE_IDS
  const gates = Object.keys(item.gates).flatMap((id): ItemFault[] => {
    const path = ['gates', id]
    if (!known.includes(id)) {
      return [{ path, problem: bilingual(`没有条件 ${id}`, `there is no gate ${id}`), remedy: oneOf(known) }]
    }
    if (id !== ALWAYS_ON || item.gates[id]?.enabled !== false) return []
    return [
      {
        path: [...path, 'enabled'],
        problem: bilingual('主件齐全不能停用', 'core materials are always asked for'),
        remedy: bilingual('改为启用，或删除该条件', 'let it be in use, or take the gate out'),
      },
    ]
  })
  const { lapsePolicy } = item
  const policies: ItemFault[] =
    lapsePolicy === undefined || Object.hasOwn(lapsePolicies, lapsePolicy)
      ? []
      : [
          {
            path: ['lapsePolicy'],
            problem: bilingual(`没有逾期处理办法 ${lapsePolicy}`, `there is no policy ${lapsePolicy}`),
            remedy: oneOf(Object.keys(lapsePolicies)),
          },
        ]
  return [...thresholds, ...gates, ...policies]
}

/** As in `CC-1: thresholds.letter: 体系 letter 没有等级 Q / letter has no grade Q`. */
export function faultText({ code }: Pick<Item, 'code'>, { path, problem }: ItemFault): string {
  return `${code}: ${path.join('.')}: ${problem.zh} / ${problem.en}`
}

function oneOf(names: readonly string[]): Bilingual {
  return bilingual(`可填：${names.join('、')}`, `one of: ${names.join(', ')}`)
}
