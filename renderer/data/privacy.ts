import { client } from './client.ts'
import type { PageSource } from './documents.ts'
import { orpc } from './orpc.ts'

const of = (itemCode: string | undefined) => (itemCode === undefined ? {} : { itemCode })

export const privacyQueries = {
  notice: (itemCode?: string) => orpc.privacy.notice.queryOptions({ input: of(itemCode) }),
}

/** 个人信息处理告知书 that names no case. */
export function blankNotice(itemCode?: string): PageSource {
  return { key: ['privacy', itemCode], load: form => client.privacy.blank({ ...form, ...of(itemCode) }) }
}
