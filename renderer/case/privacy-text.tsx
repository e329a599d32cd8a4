import type { PrivacyTextView } from '../../electron/api/contract/privacy.ts'
import type { LanguageCode } from '../texts/index.ts'
import styles from './privacy.module.css'

/** 大字: read at arm’s length, across a counter or at a kiosk. */
export function PrivacyText({ text, language }: { readonly text: PrivacyTextView; readonly language: LanguageCode }) {
  return (
    <article className={styles['notice']} lang={language === 'zh' ? 'zh-CN' : 'en'} data-testid="privacy-notice">
      <h3>{text.title[language]}</h3>
      {text.paragraphs.map(paragraph => (
        <p key={paragraph.zh}>{paragraph[language]}</p>
      ))}
    </article>
  )
}
