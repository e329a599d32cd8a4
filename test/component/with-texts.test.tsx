import { expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { showLanguage, type TextSource, useTexts } from '../../renderer/texts/index.ts'
import { withTexts } from '../../renderer/texts/with-texts.ts'
import { late } from '../../renderer/ui/late.tsx'
import { draw } from './ui.tsx'

it('loads texts again after a load that failed, and once for all their parts', async () => {
  let asked = 0
  const source: TextSource = {
    zh: async () => {
      asked += 1
      if (asked === 1) throw new Error('offline')
      return { lateTest: '后来的文字' }
    },
    en: async () => ({ lateTest: 'Late text' }),
  }
  await draw(null)
  await expect(withTexts(source, Promise.resolve('first'))).rejects.toThrow('offline')
  function Late() {
    const { t } = useTexts()
    return <p>{t('lateTest' as never)}</p>
  }
  const Part = late(() => withTexts(source, Promise.resolve(Late)))
  await draw(<Part />)
  await expect.element(page.getByText('后来的文字')).toBeVisible()
  expect(await withTexts(source, Promise.resolve('second'))).toBe('second')
  expect(asked).toBe(2)
  await showLanguage('en')
  await expect.element(page.getByText('Late text')).toBeVisible()
  await showLanguage('zh')
})
