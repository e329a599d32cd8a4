import type { Bilingual } from '../base/bilingual.ts'
import { html, type SafeHtml } from '../base/html.ts'
import type { DocumentLanguage } from '../cases/documents/events.ts'
import { PLACEHOLDER } from './texts/schema.ts'

/** The same in both languages, or one text for each. */
export type Words = Bilingual | string | number

/** Writes in the document's language; for both, Chinese first. */
export interface Voice {
  readonly language: DocumentLanguage
  /** Inline. */
  line(words: Words): SafeHtml
  /** One for each language. */
  paragraph(words: Words, small?: boolean): SafeHtml
  text(words: Words): string
}

export function voiceOf(language: DocumentLanguage): Voice {
  const said = (words: Words): readonly (readonly [lang: string, text: string])[] => {
    const { zh, en } = typeof words === 'object' ? words : { zh: String(words), en: String(words) }
    if (language === 'zh') return [['zh-CN', zh]]
    if (language === 'en') return [['en', en]]
    return zh === en
      ? [['zh-CN', zh]]
      : [
          ['zh-CN', zh],
          ['en', en],
        ]
  }
  return {
    language,
    line: words => {
      const [first, second] = said(words)
      return second
        ? html`${first?.[1] ?? ''} <span class="second" lang="en">${second[1]}</span>`
        : html`${first?.[1] ?? ''}`
    },
    paragraph: (words, small = false) => {
      const parts = said(words).map(([lang, text]) =>
        small ? html`<p class="small" lang="${lang}">${text}</p>` : html`<p lang="${lang}">${text}</p>`,
      )
      return html`${parts}`
    },
    text: words =>
      said(words)
        .map(([, text]) => text)
        .join(' '),
  }
}

/** One pass: values are not searched for placeholders. */
export function filled(text: Bilingual, values: Readonly<Record<string, Words>>): Bilingual {
  const fill = (language: 'zh' | 'en') =>
    text[language].replace(PLACEHOLDER, (_, name: string) => {
      const value = values[name]
      return typeof value === 'object' ? value[language] : String(value ?? '')
    })
  return { zh: fill('zh'), en: fill('en') }
}
