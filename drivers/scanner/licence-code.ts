import { identifyNumber } from '../number/identify-number.ts'
import { narrow } from '../number/number-text.ts'

/** From the QR code of a business licence (营业执照). */
export interface LicenceCode {
  /** 统一社会信用代码. */
  readonly code: string
  readonly checkFails: boolean
  readonly name: string | undefined
}

/** Query parameters with the code. `uniscid` is printed on licences (gsxt.gov.cn); the others are assumed. */
const PARAMETERS: ReadonlySet<string> = new Set(['uniscid', 'uscc', 'creditcode', 'tyshxydm', 'shxydm', 'xydm'])

/** Assumed labels in codes with text or JSON fields. */
const LABELLED_CODE =
  /(?:统一社会信用代码|社会信用代码|uniscid|uscc|creditcode|tyshxydm)["'”＂\s]*[:：=]["'“＂\s]*([0-9A-Z]{18})(?![0-9A-Z])/i
const LABELLED_NAME =
  /(?:企业名称|单位名称|机构名称|主体名称|名称|entname)["'”＂\s]*[:：=]["'“＂\s]*([^"'“”＂:：=;；,，|\s]{2,100})/i

/** Finds a bare code, an address with a code, or labelled fields. One-time codes (电子营业执照) hold nothing. */
export function licenceCode(text: string, today: string): LicenceCode | undefined {
  const whole = uscc(text, true, today)
  if (whole) return { ...whole, name: undefined }
  const labelled = LABELLED_CODE.exec(narrow(text))?.[1]
  const found = fromAddress(text, today) ?? (labelled ? uscc(labelled, true, today) : undefined)
  return found && { ...found, name: LABELLED_NAME.exec(text)?.[1] }
}

/** Only a named parameter may fail the check. */
function fromAddress(text: string, today: string): Pick<LicenceCode, 'code' | 'checkFails'> | undefined {
  const url = /^https?:\/\//i.test(text) && URL.canParse(text) ? new URL(text) : undefined
  if (!url) return undefined
  const parameters = [...url.searchParams]
  for (const [key, value] of parameters) {
    const found = PARAMETERS.has(key.toLowerCase()) ? uscc(value, true, today) : undefined
    if (found) return found
  }
  for (const part of [...parameters.map(([, value]) => value), ...url.pathname.split('/')]) {
    const found = uscc(part, false, today)
    if (found) return found
  }
  return undefined
}

function uscc(text: string, mayFail: boolean, today: string): Pick<LicenceCode, 'code' | 'checkFails'> | undefined {
  const number = identifyNumber(text, today)
  if (number.kind !== 'uscc' || (number.checkFails && !mayFail)) return undefined
  return { code: number.normalised, checkFails: number.checkFails }
}
