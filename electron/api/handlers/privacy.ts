import { blankNotice, noticeText } from '../../desk/documents/privacy-notice.ts'
import { api } from '../middleware/context.ts'

export const privacy = {
  notice: api.privacy.notice.handler(({ context, input }) => {
    const { paragraphs, ...text } = noticeText(context.parts, input.itemCode)
    return { ...text, paragraphs: [...paragraphs] }
  }),
  blank: api.privacy.blank.handler(({ context, input }) => blankNotice(context.parts, input.itemCode, input)),
}
