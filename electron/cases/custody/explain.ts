import type { Bilingual } from '../../base/bilingual.ts'
import { partyName } from '../gates/party.ts'
import type { Descriptions } from '../model/description.ts'
import { dated, materials, presentLine, same } from '../model/lines.ts'
import type { CustodyEvent, ReturnMethod } from './events.ts'

export const CUSTODY_DESCRIPTIONS: Descriptions<CustodyEvent> = {
  PapersReturned: {
    title: { zh: '退还材料', en: 'Papers returned' },
    lines: ({ materials: ids, method, to, mailNumber, present }, writer) => {
      const { zh, en } = RETURN_NAMES[method]
      const taker = partyName(to)
      return [
        materials(writer, ids),
        { zh: `${zh}：${taker.zh}`, en: `${en}: ${taker.en}` },
        ...(mailNumber === undefined ? [] : [same(mailNumber)]),
        ...presentLine(present),
      ]
    },
    plain: ({ on }) => dated(on, '材料已经退还给您', 'your papers were given back to you'),
    document: () => 'custodyList',
  },
}

export const RETURN_NAMES: Readonly<Record<ReturnMethod, Bilingual>> = {
  counter: { zh: '窗口退还', en: 'given back at the counter' },
  post: { zh: '邮寄退还', en: 'sent back by mail' },
}
