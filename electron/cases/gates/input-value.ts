import type { Bilingual } from '../../base/bilingual.ts'
import { thresholdText } from '../model/grade-text.ts'
import type { Scheme } from '../model/schemes.ts'
import { MODE_NAMES } from '../model/texts.ts'
import type { GateInput } from './gate.ts'

type Schemes = Readonly<Record<string, Scheme>>

/** `schemes`: to name those that earlier releases stored by id. */
export function valueIn({ name, value }: Pick<GateInput, 'name' | 'value'>, schemes: Schemes = {}): Bilingual {
  if (typeof value !== 'string') return value
  const recorded = Object.hasOwn(RECORDED, name.zh) ? RECORDED[name.zh]?.(value, schemes) : modeName(value)
  return recorded ?? { zh: value, en: value }
}

/** How to read inputs of earlier releases, by name. */
const RECORDED: Readonly<Record<string, (value: string, schemes: Schemes) => Bilingual | undefined>> = {
  经办人身份: both,
  领域: both,
  办件类型: both,
  即办件可容缺: both,
  宽限期内是否计入: both,
  证件有效期至: value => (value === '长期' ? { zh: value, en: 'long-term' } : undefined),
  等级主体: value => (value === 'household' ? { zh: '户', en: value } : undefined),
  评级体系: (value, schemes) => (Object.hasOwn(schemes, value) ? schemes[value]?.name : undefined),
  事项要求: (value, schemes) => {
    const [id = '', threshold] = value.split(' ')
    const scheme = Object.hasOwn(schemes, id) ? schemes[id] : undefined
    return scheme && threshold !== undefined ? thresholdText(scheme, threshold) : undefined
  },
}

/** "中文 english". */
function both(value: string): Bilingual | undefined {
  const [, zh, en] = /^(\P{ASCII}+) ([a-z][ -~’]*)$/u.exec(value) ?? []
  return zh === undefined || en === undefined ? undefined : { zh, en }
}

/** Earlier releases stored the mode under the material's name. */
function modeName(value: string): Bilingual | undefined {
  return Object.hasOwn(MODE_NAMES, value) ? MODE_NAMES[value as keyof typeof MODE_NAMES] : undefined
}
