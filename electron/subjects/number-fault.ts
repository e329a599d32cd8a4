import { birthDoubt } from '../../drivers/number/birth.ts'
import { checkIdNumber15 } from '../../drivers/number/first-generation.ts'
import { checkForeign2017, checkForeign2023 } from '../../drivers/number/foreign-number.ts'
import { checkIdNumber, type IdNumberFault } from '../../drivers/number/id-number.ts'
import { normaliseNumber } from '../../drivers/number/number-text.ts'
import { isInProvince } from '../../drivers/number/regions.ts'
import { checkUscc } from '../../drivers/number/uscc.ts'
import { type Bilingual, bilingual } from '../base/bilingual.ts'
import type { TypedKind } from './typed-kind.ts'

const FAULTS: Readonly<Record<IdNumberFault, Bilingual>> = {
  length: bilingual('位数不对', 'its length is wrong'),
  characters: bilingual('含有不应有的字符', 'it holds characters that none has'),
  birthDate: bilingual('出生日期不是有效日期', 'its birth date is no date'),
  checkDigit: bilingual('校验码不符', 'its check character does not hold'),
}

const OTHER_KINDS: Readonly<Partial<Record<TypedKind, Bilingual>>> = {
  person: bilingual('这是个人证件号码', 'this is a person’s number'),
  organisation: bilingual('这是统一社会信用代码', 'this is an organisation’s code'),
  travelDocument: bilingual('像护照或通行证号码', 'it looks like the number of a passport or travel permit'),
}

/** Never repeats the number. */
export function numberFault(kind: TypedKind, text: string, today: string, others: readonly TypedKind[]): Bilingual {
  const { zh, en } = faultOf(kind, normaliseNumber(text), today)
  const [is] = others.flatMap(other => OTHER_KINDS[other] ?? [])
  return is ? { zh: `${zh}；${is.zh}`, en: `${en}; ${is.en}` } : { zh: `${zh}，请核对`, en: `${en}; please check` }
}

function faultOf(kind: TypedKind, number: string, today: string): Bilingual {
  switch (kind) {
    case 'person': {
      const fault = personFault(number, today)
      return bilingual(`身份证号码不合规：${fault.zh}`, `Not a valid ID number: ${fault.en}`)
    }
    case 'travelDocument':
      return bilingual('不像护照或通行证号码', 'Not like the number of a passport or travel permit')
    case 'organisation':
      return checkUscc(number) === 'malformed'
        ? bilingual(
            '统一社会信用代码应为 18 位，且不含 I、O、S、V、Z',
            'A credit code has 18 characters, without I, O, S, V and Z',
          )
        : bilingual(
            '不是统一社会信用代码：登记管理部门、机构类别、行政区划或校验码不符',
            'Not a credit code: office, kind, region or check character do not fit',
          )
    case 'household':
      return bilingual('户号为 4–20 位数字或字母', 'A household number has 4–20 digits or letters')
  }
}

function personFault(number: string, today: string): Bilingual {
  if (/^[A-Z]/.test(number)) {
    const check = checkForeign2017(number)
    return FAULTS[check.valid ? 'characters' : check.fault]
  }
  if (checkIdNumber15(number).valid) {
    return bilingual(
      '第一代 15 位号码已停用，请输入 18 位',
      'the 15 digits of the first generation: type the 18 of today’s card',
    )
  }
  const check = number.startsWith('9') ? checkForeign2023(number) : checkIdNumber(number)
  if (!check.valid) return FAULTS[check.fault]
  const { birthDate } = check.parts
  if (birthDate === undefined) return FAULTS.birthDate
  if (birthDoubt(birthDate, today) === 'birthInFuture') {
    return bilingual('出生日期在今天之后', 'its birth date is yet to come')
  }
  if (!number.startsWith('9') && !isInProvince(number)) {
    return bilingual('前两位不是任何省份', 'its first two digits are no province')
  }
  return FAULTS.birthDate
}
