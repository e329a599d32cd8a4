import { describe, expect, it } from 'vitest'
import { isOwnOrigin } from '../../../electron/api/middleware/origin.ts'
import { fileFor } from '../../../electron/shell/app-files.ts'
import { isPortMessage } from '../../../electron/shell/messages.ts'
import { attachedOrigin, isOwnPage, pageUrl } from '../../../electron/shell/origin.ts'
import { pageSize, paperOf, printJob } from '../../../electron/shell/paper.ts'
import { isPermitted } from '../../../electron/shell/permissions.ts'
import { decideRestart, RESTART_DEFAULTS } from '../../../electron/shell/restart-policy.ts'

describe('which address a window may show', () => {
  it.each([
    ['app://hall/counter', true],
    ['app://hall/', true],
    ['app://hall.evil/index.html', false],
    ['app://evil/index.html', false],
    ['http://hall/', false],
    ['https://example.com/', false],
    ['file:///etc/passwd', false],
    ['javascript:alert(1)', false],
    ['about:blank', false],
    ['', false],
  ])('%s → %s', (url, own) => {
    expect(isOwnPage(url, undefined)).toBe(own)
  })

  it('a window with a hall server’s pages shows only that server', () => {
    const attached = attachedOrigin('http://127.0.0.1:8787')
    expect(isOwnPage(pageUrl('counter', attached), attached)).toBe(true)
    expect(isOwnPage('http://127.0.0.1:8788/', attached)).toBe(false)
    expect(isOwnPage('app://hall/index.html', attached)).toBe(false)
  })

  it.each(['https://example.com', 'http://example.com', 'ftp://127.0.0.1', 'nonsense', '', undefined])(
    '%s is no hall server on this machine',
    address => {
      expect(attachedOrigin(address)).toBeUndefined()
    },
  )
})

describe('which file an app:// address leads to', () => {
  it.each([
    ['app://hall/', '/srv/pages/index.html'],
    ['app://hall/assets/a.js', '/srv/pages/assets/a.js'],
    ['app://hall/assets/../index.html', '/srv/pages/index.html'],
    ['app://hall/%E4%B8%AD.js', '/srv/pages/中.js'],
    ['app://hall/counter', '/srv/pages/index.html'],
    ['app://hall/supervisor/follow-up/overdue?light=red', '/srv/pages/index.html'],
  ])('%s → %s', (url, file) => {
    expect(fileFor(url, '/srv/pages')).toBe(file)
  })

  it.each([
    'app://hall/..%2f..%2fetc%2fpasswd',
    'app://hall/assets/..%2f..%2f..%2fetc%2fpasswd',
    'app://hall/..%5c..%5cwindows',
    'app://hall/a%00.js',
    'app://hall/%',
    'not a url',
  ])('%s leads nowhere', url => {
    expect(fileFor(url, '/srv/pages')).toBeUndefined()
  })
})

it.each([
  ['clipboard-sanitized-write', true, true],
  ['clipboard-sanitized-write', false, false],
  ['clipboard-read', true, false],
  ['media', true, false],
  ['geolocation', true, false],
  ['serial', true, false],
  ['hid', true, false],
  ['openExternal', true, false],
  ['some-permission-of-the-future', true, false],
])('permission %s for an own page %s → %s', (permission, own, permitted) => {
  expect(isPermitted(permission, own)).toBe(permitted)
})

describe('a process that ended', () => {
  const at = (...seconds: number[]) => seconds.map(second => second * 1000)
  it('is started again after pauses that grow up to a limit', () => {
    const pauses = [1, 2, 3, 4, 5].map(count => decideRestart(at(...Array.from({ length: count }, (_, i) => i))))
    expect(pauses.map(pause => (pause.kind === 'restart' ? pause.afterMs : -1))).toEqual([500, 1000, 2000, 4000, 8000])
    const options = { ...RESTART_DEFAULTS, most: 50 }
    expect(decideRestart(at(...Array.from({ length: 12 }, (_, i) => i)), options)).toEqual({
      kind: 'restart',
      afterMs: 15_000,
    })
  })
  it('is given up when it keeps ending', () => {
    expect(decideRestart(at(0, 1, 2, 3, 4, 5))).toEqual({ kind: 'giveUp' })
  })
  it('does not count ends of long ago', () => {
    expect(decideRestart(at(0, 1, 2, 3, 4, 500))).toEqual({ kind: 'restart', afterMs: 500 })
  })
})

describe('a silent print', () => {
  const printers = [
    { name: 'Slip', isDefault: false },
    { name: 'Office', isDefault: true },
  ]
  it('names the wanted printer and the page in microns', () => {
    expect(printJob('Slip', pageSize('80mm', 153), printers)).toMatchObject({
      silent: true,
      deviceName: 'Slip',
      pageSize: { width: 80_000, height: 153_000 },
    })
    expect(printJob(null, pageSize('A4', undefined), printers)).toMatchObject({
      deviceName: 'Office',
      pageSize: { width: 210_000, height: 297_000 },
    })
  })
  it('takes the only printer without a default, and never guesses among several', () => {
    expect(printJob(null, pageSize('A4', undefined), [{ name: 'Only', isDefault: false }])?.deviceName).toBe('Only')
    expect(
      printJob(null, pageSize('A4', undefined), [
        { name: 'a', isDefault: false },
        { name: 'b', isDefault: false },
      ]),
    ).toBeUndefined()
  })
  it.each([undefined, Number.NaN, -1, 0, 19, 3201, 1e9, '153', null, {}])(
    'of a slip that says nothing usable about its length (%o) is as long as a usual one',
    height => expect(pageSize('80mm', height)).toEqual({ width: 80_000, height: 297_000 }),
  )
  it('on A4 is A4, whatever the page says', () => {
    expect(pageSize('A4', 500)).toEqual({ width: 210_000, height: 297_000 })
  })
  it('of a receipt goes to the receipt printer, and of an unknown paper to the usual one', () => {
    const settings = { printer: 'Office', receiptPrinter: 'Slip', paper: 'A4' } as const
    expect(paperOf('80mm', settings)).toEqual({ paper: '80mm', printer: 'Slip' })
    expect(paperOf('80mm', { ...settings, receiptPrinter: null }).printer).toBe('Office')
    expect(paperOf('A4', settings)).toEqual({ paper: 'A4', printer: 'Office' })
    expect(paperOf({ width: 1 }, settings)).toEqual({ paper: 'A4', printer: 'Office' })
  })
  it('is not sent elsewhere when the wanted printer is gone', () => {
    expect(printJob('Gone', pageSize('A4', undefined), printers)).toBeUndefined()
    expect(printJob(null, pageSize('A4', undefined), [])).toBeUndefined()
  })
})

it.each([
  [{ kind: 'window' }, true],
  [{ kind: 'devices' }, true],
  [{ kind: 'other' }, false],
  ['window', false],
  [null, false],
])('%o is a port message: %s', (value, expected) => {
  expect(isPortMessage(value)).toBe(expected)
})

describe('who may call over HTTP', () => {
  it.each([
    ['127.0.0.1:8787', undefined, true],
    ['localhost:8787', 'http://localhost:8787', true],
    ['[::1]:8787', undefined, true],
    ['127.0.0.1:8787', 'http://127.0.0.1:8787', true],
    ['127.0.0.1:8787', 'http://localhost:8787', false],
    ['127.0.0.1:8787', 'https://127.0.0.1:8787', false],
    ['127.0.0.1:8787', 'null', false],
    ['127.0.0.1:8788', undefined, false],
    ['127.0.0.1', undefined, false],
    ['evil.example:8787', undefined, false],
    ['127.0.0.1.evil.example:8787', undefined, false],
    [undefined, undefined, false],
    ['', undefined, false],
  ])('host %s, origin %s → %s', (host, origin, expected) => {
    expect(isOwnOrigin(host, origin, 8787)).toBe(expected)
  })
})
