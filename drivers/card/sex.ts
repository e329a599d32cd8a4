/** GB/T 2261.1. */
const SEX_NAMES: Record<string, string> = { '0': '未知', '1': '男', '2': '女', '9': '未说明' }

export function sexName(code: string): string {
  return SEX_NAMES[code] ?? ''
}

export function sexCode(name: string): string | undefined {
  return Object.keys(SEX_NAMES).find(code => SEX_NAMES[code] === name)
}
