import { useEffect } from 'react'
import { type LanguageCode, useTexts } from '../texts/index.ts'

/** What a button does that shows nothing but a picture of the component library. */
const NAMES: Readonly<Record<string, Readonly<Record<LanguageCode, string>>>> = {
  close: { zh: '关闭', en: 'Close' },
  'close-circle': { zh: '清除', en: 'Clear' },
  search: { zh: '搜索', en: 'Search' },
  left: { zh: '上一页', en: 'Previous page' },
  right: { zh: '下一页', en: 'Next page' },
  ellipsis: { zh: '更多', en: 'More' },
}

const ICON = '.anticon[role="img"]'
const CONTROL = 'button, a, [role="button"], [role="tab"]'

/**
 * The library names its pictures by their file, in English (“close-circle”), and that is read out. Beside words a picture says
 * nothing new: it is left out. Where it stands alone in a button it names what the button does, in the page's language.
 */
export function useIconNames(): void {
  const { language } = useTexts()
  useEffect(() => {
    const nameAll = () => {
      for (const icon of document.querySelectorAll(ICON)) nameIcon(icon, language)
    }
    nameAll()
    const observer = new MutationObserver(nameAll)
    observer.observe(document.body, { childList: true, subtree: true })
    return () => observer.disconnect()
  }, [language])
}

function nameIcon(icon: Element, language: LanguageCode): void {
  const file = icon.getAttribute('data-icon-file') ?? icon.getAttribute('aria-label') ?? ''
  const control = icon.closest(CONTROL)
  const alone = control?.textContent?.trim() === '' && !control.hasAttribute('aria-label')
  const name = NAMES[file]
  icon.setAttribute('data-icon-file', file)
  if (alone && name) icon.setAttribute('aria-label', name[language])
  else if (!alone) icon.setAttribute('aria-hidden', 'true')
}
