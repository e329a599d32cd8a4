import { checkCharacter } from '../../drivers/number/id-number.ts'
import { checkUscc } from '../../drivers/number/uscc.ts'
import type { Random } from './random.ts'

export interface SyntheticSubject {
  readonly kind: 'person' | 'organisation'
  readonly name: string
  readonly number: string
  readonly grade: 'A' | 'B' | 'C' | 'D' | undefined
  readonly reliability: number
}

const FAMILY_NAMES = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高梁郑谢宋唐许邓冯韩曹𬭳䶮']
const GIVEN_NAMES = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂华文玲健宇欣怡泽轩梓涵雨晨']
const TRADES = ['餐饮', '贸易', '建材', '科技', '物业', '教育', '医疗器械', '物流', '陶瓷', '照明']

/** No such region ever existed, so the numbers are valid and belong to no person. */
const REGION = '449999'
const ORGANISATION = '91449999'

export function syntheticPerson(random: Random): SyntheticSubject {
  const given = Array.from({ length: random.between(1, 2) }, () => random.pick(GIVEN_NAMES)).join('')
  const birth = `${random.between(1945, 2005)}${two(random.between(1, 12))}${two(random.between(1, 28))}`
  const body = `${REGION}${birth}${String(random.between(0, 999)).padStart(3, '0')}`
  return {
    kind: 'person',
    name: `${random.pick(FAMILY_NAMES)}${given}`,
    number: `${body}${checkCharacter(body)}`,
    ...credit(random),
  }
}

export function syntheticOrganisation(random: Random): SyntheticSubject {
  const place = String(random.between(0, 999_999_999)).padStart(9, '0')
  const body = `${ORGANISATION}${place}`
  return {
    kind: 'organisation',
    name: `模拟${random.pick(GIVEN_NAMES)}${random.pick(GIVEN_NAMES)}${random.pick(TRADES)}有限公司`,
    number: withCheck(body),
    ...credit(random),
  }
}

/** The better the grade, the likelier a promise is kept. */
function credit(random: Random): Pick<SyntheticSubject, 'grade' | 'reliability'> {
  const grade = random.weighted([
    ['A', 32],
    ['B', 46],
    ['C', 10],
    ['D', 3],
    [undefined, 9],
  ] as const)
  const base = { A: 0.93, B: 0.84, C: 0.7, D: 0.5, none: 0.82 }[grade ?? 'none']
  return { grade, reliability: Math.min(1, base + random.next() * 0.05) }
}

function withCheck(body: string): string {
  const last = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'].find(character => checkUscc(body + character) === 'valid')
  return body + last
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
