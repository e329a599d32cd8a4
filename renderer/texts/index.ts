import i18next from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'
import type { adminZh } from './zh/admin.ts'
import type { archivingZh } from './zh/archiving.ts'
import type { certificateZh } from './zh/certificate.ts'
import type { falsehoodZh } from './zh/falsehood.ts'
import type { kioskZh } from './zh/kiosk.ts'
import type { measuresZh } from './zh/measures.ts'
import type { zh } from './zh/staff.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: {
      translation: typeof zh &
        typeof adminZh &
        typeof archivingZh &
        typeof certificateZh &
        typeof falsehoodZh &
        typeof kioskZh &
        typeof measuresZh
    }
  }
}

export type LanguageCode = 'zh' | 'en'

/** Where the texts of some pages come from, in each language. */
export type TextSource = Readonly<Record<LanguageCode, () => Promise<object>>>

const sources: TextSource[] = []

const STORED = 'rongque.language'

export async function startI18n(): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: {},
    lng: languageOf(new URLSearchParams(location.search).get('lang') ?? localStorage.getItem(STORED)),
    fallbackLng: 'zh',
    interpolation: { escapeValue: false },
  })
  show()
  i18next.on('languageChanged', show)
}

/** Texts come with the pages that need them, in the language that is shown. */
export async function addTexts(source: TextSource): Promise<void> {
  sources.push(source)
  try {
    await load(source, languageOf(i18next.language))
  } catch (failure) {
    sources.splice(sources.indexOf(source), 1)
    throw failure
  }
  show()
}

async function load(source: TextSource, language: LanguageCode): Promise<void> {
  i18next.addResourceBundle(language, 'translation', await source[language](), true)
}

/** And keeps it for the next time. */
export async function switchLanguage(language: LanguageCode): Promise<void> {
  localStorage.setItem(STORED, language)
  await showLanguage(language)
}

export async function showLanguage(language: LanguageCode): Promise<void> {
  if (i18next.language === language) return
  await Promise.all(sources.map(source => load(source, language)))
  await i18next.changeLanguage(language)
}

function show(): void {
  document.documentElement.lang = languageOf(i18next.language) === 'zh' ? 'zh-CN' : 'en'
  if (i18next.exists('app.title')) document.title = i18next.t('app.title')
}

function languageOf(code: string | null): LanguageCode {
  return code === 'en' ? 'en' : 'zh'
}

/** Signs between texts, as each language writes them. */
const SIGNS = {
  zh: { colon: '：', open: '（', close: '）', listing: '、', semicolon: '；' },
  en: { colon: ': ', open: ' (', close: ')', listing: ', ', semicolon: '; ' },
} as const

/** The texts, the language, and the choice between two texts that came from the application. */
export function useTexts() {
  const { t, i18n } = useTranslation()
  const language = languageOf(i18n.language)
  const signs = SIGNS[language]
  return {
    t,
    language,
    pick: (text: { zh: string; en: string }) => text[language],
    /** An instant (ISO 8601) as the hall's clock shows it. */
    hallTime: (at: string) =>
      new Date(at).toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB', { timeZone: 'Asia/Shanghai' }),
    colon: signs.colon,
    semicolon: signs.semicolon,
    /** Who did something: what happens by itself has no name of its own. */
    who: (name: string) => (name === 'system' ? t('app.system') : name),
    /** With the blank before it that English wants. */
    bracketed: (text: string) => `${signs.open}${text}${signs.close}`,
    listed: (texts: readonly string[]) => texts.join(signs.listing),
  }
}

export type Texts = ReturnType<typeof useTexts>
