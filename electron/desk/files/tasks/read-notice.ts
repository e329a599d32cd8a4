import type { LocalDate } from '../../../base/local-date.ts'
import { type NoticeFile, readNotice as read } from '../../../calendar/notice-file.ts'

export interface NoticeInput {
  readonly bytes: Uint8Array
  readonly today: LocalDate
}

export async function readNotice({ bytes, today }: NoticeInput): Promise<NoticeFile> {
  return read(bytes, today)
}
