import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import i18next from 'i18next'
import { en } from './en.ts'
import type { BothTexts } from './index.ts'
import { zh } from './zh.ts'

export const STAFF_TEXTS: BothTexts = { zh, en }

/** The names of months and days in the staff's calendars follow the language. */
export function calendarsFollow(): void {
  const follow = (language: string) => dayjs.locale(language === 'en' ? 'en' : 'zh-cn')
  follow(i18next.language)
  i18next.on('languageChanged', follow)
}
