import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import i18next from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'
import { en } from './en.ts'
import { zh } from './zh.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof zh }
  }
}

export type LanguageCode = 'zh' | 'en'

const STORED = 'rongque.language'

export async function startI18n(): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: { zh: { translation: zh }, en: { translation: en } },
    lng: localStorage.getItem(STORED) === 'en' ? 'en' : 'zh',
    fallbackLng: 'zh',
    interpolation: { escapeValue: false },
  })
  show(languageOf(i18next.language))
}

export async function switchLanguage(language: LanguageCode): Promise<void> {
  localStorage.setItem(STORED, language)
  await i18next.changeLanguage(language)
  show(language)
}

function show(language: LanguageCode): void {
  dayjs.locale(language === 'zh' ? 'zh-cn' : 'en')
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  document.title = i18next.t('app.title')
}

function languageOf(code: string): LanguageCode {
  return code === 'en' ? 'en' : 'zh'
}

/** The texts, the language, and the choice between two texts that came from the application. */
export function useTexts() {
  const { t, i18n } = useTranslation()
  const language = languageOf(i18n.language)
  /** An instant (ISO 8601) as the hall's clock shows it. */
  const hallTime = (at: string) =>
    new Date(at).toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB', { timeZone: 'Asia/Shanghai' })
  return { t, language, hallTime, pick: (text: { zh: string; en: string }) => text[language] }
}

export type Texts = ReturnType<typeof useTexts>
