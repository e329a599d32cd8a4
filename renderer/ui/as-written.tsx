import { Fragment } from 'react'
import { useTexts } from '../texts/index.ts'

const SIGN = '\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef'

/** Chinese characters, and what may stand between them: digits, blanks, the star of a masked name. */
const CHINESE = new RegExp(`([${SIGN}](?:[${SIGN}\\d\\s·*]*[${SIGN}*])?)`, 'u')

/** Undefined where the text is in the page's own language. */
export function langOf(text: string): 'zh-CN' | undefined {
  return CHINESE.test(text) ? 'zh-CN' : undefined
}

/** Text as somebody wrote it. Chinese inside an English page is marked, so that it is drawn and read as Chinese. */
export function AsWritten({ children }: { readonly children: string }) {
  const { language } = useTexts()
  if (language === 'zh' || !CHINESE.test(children)) return <>{children}</>
  return (
    <>
      {children.split(CHINESE).map((part, index) =>
        CHINESE.test(part) ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text have no other name.
          <span key={index} lang="zh-CN">
            {part}
          </span>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above.
          <Fragment key={index}>{part}</Fragment>
        ),
      )}
    </>
  )
}
