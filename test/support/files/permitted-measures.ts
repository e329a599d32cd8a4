import { permittedWorkbook } from '../../../electron/measures/permitted-file.ts'

/** Made up: no list of permitted measures comes with the program. */
export const PERMITTED = {
  id: '1',
  name: '限制适用便利措施（样本）',
  content: '期间内不适用容缺受理、自助办理等便利措施',
  against: '样本对象',
  bases: ['《样本市社会信用条例》第三十条', '《样本省政策文件》第二条'],
  organ: '样本机关',
} as const

export const SECOND = {
  ...PERMITTED,
  id: '2',
  name: '样本措施二',
  bases: ['《样本市社会信用条例》第三十一条'],
} as const

export async function permittedList(entries: readonly (typeof PERMITTED | typeof SECOND)[] = [PERMITTED, SECOND]) {
  return new File([await permittedWorkbook(entries)], '清单.xlsx')
}
