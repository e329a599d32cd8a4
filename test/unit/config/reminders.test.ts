import { describe, expect, it } from 'vitest'
import { configSchema } from '../../../electron/config/schema.ts'
import { DEFAULT_REMINDERS } from '../../../electron/reminders/options.ts'

const parse = (reminders: unknown) => configSchema.safeParse({ reminders })
const gateway = (more: object) => ({
  gateway: { url: 'https://sms.example', keyId: 'hall', secret: 'a secret', signature: '禅城政务', ...more },
})

describe('the section on reminders', () => {
  it('is complete when empty, and sends nothing', () => {
    expect(configSchema.parse({}).reminders).toEqual(DEFAULT_REMINDERS)
    expect(DEFAULT_REMINDERS.gateway).toBeNull()
  })

  it('accepts a gateway with address, key and signature', () => {
    expect(parse(gateway({})).data?.reminders.gateway).toMatchObject({ timeoutMs: 8000, retries: 1, breakAfter: 5 })
    expect(parse(gateway({ signature: undefined })).success).toBe(false)
    expect(parse(gateway({ secret: 'short' })).success).toBe(false)
  })

  it.each([
    ['https://sms.example', true],
    ['http://127.0.0.1:8791', true],
    ['http://[::1]:8791', true],
    ['http://sms.example', false],
    ['http://127.0.0.1.example', false],
    ['ftp://127.0.0.1', false],
  ])('telephone numbers travel encrypted beyond this machine: %s → %s', (url, expected) => {
    expect(parse(gateway({ url })).success).toBe(expected)
  })

  it.each([
    ['the same day twice', { at: [-1, -1] }],
    ['a day too far away', { at: [-21] }],
    ['an hour that is none', { quietHours: { from: '24:00', to: '08:00' } }],
    ['quiet hours that are none', { quietHours: { from: '08:00', to: '08:00' } }],
    ['nobody to tell', { to: [] }],
    ['an unknown field', { colour: 'red' }],
  ])('refuses %s', (_what, reminders) => expect(parse(reminders).success).toBe(false))

  it('may be without quiet hours and without days', () => {
    expect(parse({ quietHours: null, at: [] }).success).toBe(true)
  })
})
