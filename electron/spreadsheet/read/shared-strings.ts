import type { Meter } from './bounds.ts'
import { TextRuns } from './text-runs.ts'
import { type Sink, xmlSink } from './xml-sink.ts'

export function sharedStrings(meter: Meter): Sink<readonly string[]> {
  const strings: string[] = []
  let text: TextRuns | undefined
  return xmlSink(
    {
      open: name => {
        if (name === 'si') text = new TextRuns()
        else text?.open(name)
      },
      text: piece => text?.add(piece),
      close: name => {
        text?.close(name)
        if (name !== 'si' || !text) return
        meter.add('strings')
        strings.push(text.content)
        text = undefined
      },
    },
    meter,
    () => strings,
  )
}
