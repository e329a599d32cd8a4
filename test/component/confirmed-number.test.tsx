import { describe, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { ApplicantForm, SAME } from '../../renderer/counter/entry/applicant-form.tsx'
import { TypedPersonFields } from '../../renderer/counter/entry/typed-person.tsx'
import { Asking, draw } from './ui.tsx'

/** Short: nothing is asked about it yet. */
const SAID = { name: '王样本', number: 'H012345', confirmed: true, kind: 'person' } as const

const chooseTravelDocument = () => page.getByText('护照、通行证', { exact: true }).click()

describe('a number that was compared with the document', () => {
  it('must be compared again when the document of the applicant is another', async () => {
    const onChange = vi.fn()
    await draw(
      <Asking>
        <ApplicantForm value={{ ...SAME, ...SAID }} onChange={onChange} problems={{}} />
      </Asking>,
    )
    await chooseTravelDocument()
    expect(onChange).toHaveBeenLastCalledWith({ ...SAME, ...SAID, kind: 'travelDocument', confirmed: false })
  })

  it('must be compared again when the document of a typed person is another', async () => {
    const onChange = vi.fn()
    await draw(
      <Asking>
        <TypedPersonFields value={SAID} onChange={onChange} problems={{}} />
      </Asking>,
    )
    await chooseTravelDocument()
    expect(onChange).toHaveBeenLastCalledWith({ ...SAID, kind: 'travelDocument', confirmed: false })
  })
})
