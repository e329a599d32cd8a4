import type { Page } from '@playwright/test'
import { withBusyHall } from './busy-test.ts'
import { expect } from './hall-test.ts'
import { walkAdmin, walkKiosk, walkSupervisor } from './walk.ts'
import { walkCounter } from './walk-counter.ts'

const test = withBusyHall()

/** Run in the page: every text that is shown or read out, with the language it is marked as. */
const TEXTS = `(() => {
  const found = []
  const add = (element, text, where) => {
    const words = text.trim()
    if (words !== '') found.push({ text: words, lang: element.closest('[lang]')?.lang ?? '', where })
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) {
      const parent = node.parentElement
      if (parent.closest('style, script, [role=option][aria-label]') || !parent.checkVisibility({ visibilityProperty: true })) continue
      add(parent, node.textContent, parent.tagName + '.' + parent.className)
    } else if (!node.closest('[aria-hidden="true"]')) {
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
        const value = node.getAttribute(name)
        if (value && value !== node.textContent) add(node, value, '@' + name)
      }
    }
  }
  return found
})()`

interface Text {
  readonly text: string
  readonly lang: string
  readonly where: string
}

const textsOf = (page: Page) => page.evaluate<Text[]>(TEXTS)

/** Chinese characters and full-width signs. */
const CHINESE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u

/** Names, reasons and entries: nobody translates them. */
const DATA =
  /[王李陈黄何欧]\*[本示试例议]|(?:窗口|主管|副主管|管理)演示员|^汉$|^中文$|^中英对照$|^事项$|^其他$|^十$|长期在本窗口办理|需要现场核查|已经寄出|请当日核验|电力检修|证件消磁|符合条件|测试事项|测试部门|申请表|依据|元旦|禅城样本餐饮有限公司|严重失信主体名单|失信被执行人名单|（示例）决定〔2025〕\d号|（示例）[\p{Script=Han}〔〕\d]+/gu

/** The same in both languages: codes, keys, formats, versions, products, files. */
const NEUTRAL =
  /\bitems\.xlsx|\b[A-Z]{2}-[A-Z]{2}-[\w-]+|\b(?:clerk|lead|admin|kiosk|counter|hall|window|test)-\w+|\b(?:F\d+|Esc|Enter|Ctrl|Excel|CSV|JSON|WPS|RFC|year|XLSX|xlsx|csv|UTF|QR|SMS|RP-[\w-]+|(?:notice|promise)-\d{4}-\d|PIPL|Rongque|chinese-days|holiday-cn|timor|ggcs)\b|\.\w+\b|\{[\w, ]+\}|[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{8,}/g

const WALKS = { counter: walkCounter, supervisor: walkSupervisor, admin: walkAdmin, kiosk: walkKiosk }

for (const [name, walk] of Object.entries(WALKS)) {
  test(`${name} in English: nothing is Chinese but names and what people wrote, which is marked`, async ({
    page,
    busy,
  }) => {
    const found = new Map<string, string>()
    let seen = 0
    await walk(page, busy, 'en', async screen => {
      for (const { text, lang, where } of await textsOf(page)) {
        seen++
        if (!CHINESE.test(text)) continue
        if (!lang.startsWith('zh')) found.set(text, `not marked: ${screen} ${where}`)
        else if (CHINESE.test(text.replace(DATA, ''))) found.set(text, `not translated: ${screen} ${where}`)
      }
    })
    expect([...found].map(([text, where]) => `${text} ← ${where}`)).toEqual([])
    expect(seen).toBeGreaterThan(20)
  })

  test(`${name} 中文界面：没有英文字句，没有漏掉的文案`, async ({ page, busy }) => {
    const found = new Map<string, string>()
    await walk(page, busy, 'zh', async screen => {
      for (const { text, lang, where } of await textsOf(page)) {
        if (lang.startsWith('zh') && /[A-Za-z]{3,}/.test(text.replace(NEUTRAL, '')))
          found.set(text, `${screen} ${where}`)
        if (/^\p{Script=Han} \p{Script=Han}$/u.test(text)) found.set(text, `${screen} ${where}`)
      }
    })
    expect([...found].map(([text, where]) => `${text} ← ${where}`)).toEqual([])
  })
}

test('each language is set in letters made for it', async ({ page, busy }) => {
  await walkSupervisor(page, busy, 'en', async () => {
    const fonts = await page.evaluate<string[]>(
      `[...document.querySelectorAll('body *')].filter(element => element.checkVisibility() && !element.closest('iframe, [lang^="zh"]'))
        .filter(element => [...element.childNodes].some(node => node.nodeType === 3 && node.textContent.trim()))
        .map(element => getComputedStyle(element).fontFamily.split(',')[0]).filter((font, at, all) => all.indexOf(font) === at)`,
    )
    expect(fonts).toEqual(['"Segoe UI"'])
    const chinese = await page.evaluate<string[]>(
      `[...document.querySelectorAll('[lang^="zh"]')].map(element => getComputedStyle(element).fontFamily.split(',')[0])`,
    )
    expect(chinese.every(font => font.includes('CJK SC'))).toBe(true)
  })
})
