import { useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { useCall } from '../../renderer/data/use-call.ts'
import { HotkeysProvider, useHotkeys } from '../../renderer/ui/hotkeys.tsx'
import { draw } from './ui.tsx'

function setUp() {
  const calls: PromiseWithResolvers<void>[] = []
  const accept = vi.fn(() => {
    const call = Promise.withResolvers<void>()
    calls.push(call)
    return call.promise
  })
  const print = vi.fn()
  function Case() {
    const call = useCall()
    const { busy, run } = call
    const [done, setDone] = useState(false)
    const act = () =>
      run(async () => {
        await accept()
        setDone(true)
      })
    return (
      <HotkeysProvider call={call}>
        {done ? <Accepted act={act} /> : <Entry act={act} />}
        <p>{busy ? '办理中' : '可办理'}</p>
      </HotkeysProvider>
    )
  }
  function Entry({ act }: { readonly act: () => unknown }) {
    useHotkeys({ F9: act, F6: print })
    return null
  }
  function Accepted({ act }: { readonly act: () => unknown }) {
    useHotkeys({ F9: act, F8: print })
    return null
  }
  const shows = (text: string) => expect.element(page.getByText(text)).toBeVisible()
  return { Case, accept, print, calls, shows }
}

describe('a key pressed during a call', () => {
  it('acts on the screen that the call leaves', async () => {
    const { Case, print, calls, shows } = setUp()
    await draw(<Case />)
    await userEvent.keyboard('{F9}')
    await shows('办理中')
    await userEvent.keyboard('{F8}{F8}')
    expect(print).not.toHaveBeenCalled()
    calls[0]?.resolve()
    await shows('可办理')
    await vi.waitFor(() => expect(print).toHaveBeenCalledTimes(1))
  })

  it('does nothing if it began the call', async () => {
    const { Case, accept, calls, shows } = setUp()
    await draw(<Case />)
    await userEvent.keyboard('{F9}{F9}')
    calls[0]?.resolve()
    await shows('可办理')
    expect(accept).toHaveBeenCalledTimes(1)
    await userEvent.keyboard('{F9}')
    await vi.waitFor(() => expect(accept).toHaveBeenCalledTimes(2))
  })

  it('does nothing if it cannot act any more', async () => {
    const { Case, print, calls, shows } = setUp()
    await draw(<Case />)
    await userEvent.keyboard('{F9}{F6}')
    calls[0]?.resolve()
    await shows('可办理')
    expect(print).not.toHaveBeenCalled()
    await userEvent.keyboard('{F8}')
    expect(print).toHaveBeenCalledTimes(1)
  })

  it('does nothing after a failure, which is to be read first', async () => {
    const { Case, print, calls, shows } = setUp()
    await draw(<Case />)
    await userEvent.keyboard('{F9}{F6}')
    calls[0]?.reject(new Error('refused'))
    await shows('可办理')
    expect(print).not.toHaveBeenCalled()
    await userEvent.keyboard('{F6}')
    expect(print).toHaveBeenCalledTimes(1)
  })
})
