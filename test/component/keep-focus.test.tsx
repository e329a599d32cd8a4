import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { Button } from '../../renderer/ui/button.tsx'
import { useKeepFocus } from '../../renderer/ui/keep-focus.ts'
import { draw } from './ui.tsx'

function Page() {
  useKeepFocus()
  const [gone, setGone] = useState(false)
  const [saving, setSaving] = useState(false)
  return (
    <main>
      <h1>办件</h1>
      <section aria-label="欠件">
        <h2 data-focus-home tabIndex={-1}>
          租赁合同
        </h2>
        {!gone && <Button onClick={() => setGone(true)}>核验</Button>}
      </section>
      <section aria-label="办理">
        <Button disabled={saving} onClick={() => setSaving(true)}>
          保存
        </Button>
        <Button onClick={() => setSaving(false)}>存好了</Button>
      </section>
    </main>
  )
}

const button = (name: string) => page.getByRole('button', { name, exact: true })

async function press(name: string) {
  ;(button(name).element() as HTMLElement).focus()
  await expect.element(button(name)).toHaveFocus()
  await userEvent.keyboard('{Enter}')
}

describe('useKeepFocus', () => {
  it('moves the focus to the heading of the part of the page whose button is gone', async () => {
    await draw(<Page />)
    await press('核验')
    await expect.element(page.getByRole('heading', { name: '租赁合同' })).toHaveFocus()
  })

  it('gives the focus back to a button that was disabled, once it is enabled', async () => {
    await draw(<Page />)
    await press('保存')
    await expect.element(page.getByRole('region', { name: '办理' })).toHaveFocus()
    ;(button('存好了').element() as HTMLElement).click()
    await expect.element(button('保存')).toHaveFocus()
  })

  it('leaves the focus away after a click beside everything', async () => {
    await draw(<Page />)
    await press('存好了')
    await userEvent.click(page.getByRole('heading', { name: '办件' }))
    await expect.poll(() => document.activeElement).toBe(document.body)
  })
})
