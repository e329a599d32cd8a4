import { describe, expect, it } from 'vitest'
import { checkUscc } from '../../../../drivers/number/uscc.ts'

describe('GB 32100', () => {
  it.each(['91350100M000100Y43', '91110000101623741K', '11440232MB2D06811W', '91440604MA0000001X'])(
    '%s is valid',
    code => {
      expect(checkUscc(code)).toBe('valid')
    },
  )
  it('a genuine code may fail the check: checkFails, not malformed', () => {
    expect(checkUscc('91350211M0000XUF46')).toBe('checkFails')
  })
  it.each(['', '9144', '91440604MA000000IX', '91440604MA0000001X0'])('%s is malformed', code => {
    expect(checkUscc(code)).toBe('malformed')
  })
})
