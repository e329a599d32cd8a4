import { Component, type ReactNode, useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { late, useLoadLateParts } from '../../renderer/ui/late.tsx'
import { draw } from './ui.tsx'

function Greeting({ name }: { readonly name: string }) {
  return <p>您好，{name}</p>
}

class Boundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return (
      <button type="button" onClick={() => this.setState({ failed: false })}>
        再试
      </button>
    )
  }
}

describe('late', () => {
  it('is loaded when it is first shown, and keeps the page around it meanwhile', async () => {
    const { promise, resolve } = Promise.withResolvers<typeof Greeting>()
    const Part = late(() => promise)
    await draw(
      <>
        <h1>办件</h1>
        <Part name="王样本" />
      </>,
    )
    await expect.element(page.getByRole('heading', { name: '办件' })).toBeVisible()
    resolve(Greeting)
    await expect.element(page.getByText('您好，王样本')).toBeVisible()
  })

  it('is loaded with the first key, so that it is there at once when it is shown', async () => {
    const load = vi.fn(() => Promise.resolve(Greeting))
    const Part = late(load)
    function Page() {
      useLoadLateParts()
      const [shown, setShown] = useState(false)
      return (
        <>
          <button type="button" onClick={() => setShown(true)}>
            打开
          </button>
          {shown && <Part name="李演示" />}
        </>
      )
    }
    await draw(<Page />)
    expect(load).not.toHaveBeenCalled()
    await userEvent.keyboard('{Shift}')
    await expect.poll(() => load.mock.calls.length).toBe(1)
    await page.getByRole('button', { name: '打开' }).click()
    expect(page.getByText('您好，李演示').elements()).toHaveLength(1)
    expect(load).toHaveBeenCalledTimes(1)
  })

  it('that cannot be loaded is asked for once, and again only when it is shown again', async () => {
    const load = vi.fn<() => Promise<typeof Greeting>>(() => Promise.reject(new Error('offline')))
    const Part = late(load)
    await draw(
      <Boundary>
        <Part name="王样本" />
      </Boundary>,
    )
    const again = page.getByRole('button', { name: '再试' })
    await expect.element(again).toBeVisible()
    expect(load).toHaveBeenCalledTimes(1)
    load.mockResolvedValue(Greeting)
    await again.click()
    await expect.element(page.getByText('您好，王样本')).toBeVisible()
    expect(load).toHaveBeenCalledTimes(2)
  })

  it('is loaded again after a failure', async () => {
    const load = vi.fn(() => Promise.resolve(Greeting)).mockRejectedValueOnce(new Error('offline'))
    const Part = late(load)
    function Page() {
      useLoadLateParts()
      return null
    }
    const { again } = await draw(<Page />)
    await userEvent.keyboard('{Shift}')
    await expect.poll(() => load.mock.calls.length).toBe(1)
    await again(<Part name="陈测试" />)
    await expect.element(page.getByText('您好，陈测试')).toBeVisible()
  })
})
