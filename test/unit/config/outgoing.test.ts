import { expect, it } from 'vitest'
import { openService } from '../../../electron/config/outgoing.ts'
import { configSchema } from '../../../electron/config/schema.ts'

const OWN = { keyId: 'hall-3', secret: 'a secret of this hall' }
const GATEWAY = { ...OWN, signature: '禅城政务' }

function codeOf(config: object): string {
  const open = openService(configSchema.parse(config))
  return open === undefined ? 'may be asked' : `${open.code} ${open.detail}`
}

it.each<[string, object, string]>([
  ['the reference service here, with the training key', {}, 'may be asked'],
  ['none', { url: null }, 'may be asked'],
  ['one here under any name of this machine', { url: 'http://localhost:1', ...OWN }, 'may be asked'],
  ['one here by an odd way to write the address', { url: 'http://0x7f.1:8790' }, 'may be asked'],
  ['one elsewhere over https, with a key of the hall', { url: 'https://credit.example', ...OWN }, 'may be asked'],
  ['one elsewhere without encryption', { url: 'http://credit.example', ...OWN }, 'A571 credit.url: credit.example'],
  [
    'one that only begins like this machine',
    { url: 'http://127.0.0.1.example', ...OWN },
    'A571 credit.url: 127.0.0.1.example',
  ],
  [
    'one whose user is called like this machine',
    { url: 'http://localhost@credit.example', ...OWN },
    'A571 credit.url: credit.example',
  ],
  ['one in the same network', { url: 'http://192.168.1.7:8790', ...OWN }, 'A571 credit.url: 192.168.1.7'],
  ['one elsewhere with the training key', { url: 'https://credit.example' }, 'A572 credit.url: credit.example'],
  [
    'one elsewhere with a key of its own and the training secret',
    { url: 'https://credit.example', keyId: 'hall-3' },
    'A572 credit.url: credit.example',
  ],
  [
    'one elsewhere with the training key and a secret of its own',
    { url: 'https://credit.example', secret: OWN.secret },
    'A572 credit.url: credit.example',
  ],
  [
    'one with the secret of the example',
    { url: 'https://credit.example', keyId: 'hall-3', secret: 'at least eight characters' },
    'A572 credit.url: credit.example',
  ],
])('a grade service: %s', (_what, credit, expected) => {
  expect(codeOf({ credit })).toBe(expected)
})

it('a risk is allowed for the named host only', () => {
  const plain = { url: 'http://credit.example:8790', ...OWN }
  expect(codeOf({ credit: { ...plain, allowPlainHttp: 'credit.example' } })).toBe('may be asked')
  expect(codeOf({ credit: { ...plain, allowPlainHttp: 'example' } })).toBe('A571 credit.url: credit.example')
  const training = { url: 'https://training.example', allowTrainingKey: 'training.example' }
  expect(codeOf({ credit: training })).toBe('may be asked')
  expect(codeOf({ credit: { ...training, url: 'https://credit.example' } })).toBe('A572 credit.url: credit.example')
  // Allowing the training key does not allow plain HTTP.
  expect(codeOf({ credit: { ...training, url: 'http://training.example' } })).toBe('A571 credit.url: training.example')
})

it('the same holds for each of several credit sources, and the single one is not asked beside them', () => {
  const source = { id: 'a', name: { zh: '甲', en: 'a' }, url: 'https://a.example', ...OWN }
  const sources = (more: object) =>
    codeOf({ credit: { url: 'http://single.example', sources: [source, { ...source, id: 'b', ...more }] } })
  expect(sources({})).toBe('may be asked')
  expect(sources({ url: 'http://b.example' })).toBe('A571 credit.sources.1.url: b.example')
  expect(() => sources({ id: 'a' })).toThrow('two sources with the same id')
  expect(() => sources({ schemes: ['nothing'] })).toThrow('no such scheme')
})

it('the same holds for a gateway for texts', () => {
  const asked = (more: object) =>
    codeOf({ reminders: { gateway: { url: 'https://sms.example', ...GATEWAY, ...more } } })
  expect(asked({})).toBe('may be asked')
  expect(asked({ secret: 'as the service issued it' })).toBe('A572 reminders.gateway.url: sms.example')
  expect(asked({ url: 'http://sms.example', allowPlainHttp: 'sms.example' })).toBe('may be asked')
  expect(() => asked({ url: 'http://sms.example' })).toThrow('https beyond this machine')
})
