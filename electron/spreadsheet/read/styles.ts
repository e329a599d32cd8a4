import type { Meter } from './bounds.ts'
import { type Sink, xmlSink } from './xml-sink.ts'

/** Built-in day formats (ECMA-376-1, 18.8.30); 27–36 and 50–58 Chinese and Japanese. */
const BUILT_IN_DAYS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58])

const LITERALS = /"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g

export function dayStyles(meter: Meter): Sink<ReadonlySet<number>> {
  const custom = new Map<number, boolean>()
  const days = new Set<number>()
  let style = 0
  let inCells = false
  return xmlSink(
    {
      open: (name, attributes) => {
        if (name === 'numFmt') custom.set(Number(attributes['numFmtId']), showsDay(attributes['formatCode'] ?? ''))
        else if (name === 'cellXfs') inCells = true
        else if (name === 'xf' && inCells) {
          const format = Number(attributes['numFmtId'] ?? 0)
          if (custom.get(format) ?? BUILT_IN_DAYS.has(format)) days.add(style)
          style++
        }
      },
      close: name => {
        if (name === 'cellXfs') inCells = false
      },
    },
    meter,
    () => days,
  )
}

/** `m` alone may mean minutes. */
function showsDay(code: string): boolean {
  const shown = code.replace(LITERALS, '').toLowerCase()
  if (shown.includes('general')) return false
  return /[yd年日]/.test(shown) || (shown.includes('m') && !/[hs]/.test(shown))
}
