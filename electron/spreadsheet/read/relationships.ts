import type { Meter } from './bounds.ts'
import { targetOf } from './part-names.ts'
import { type Sink, xmlSink } from './xml-sink.ts'

export interface Relationship {
  readonly id: string
  readonly type: string
  readonly target: string
}

export function relationships(part: string, meter: Meter): Sink<readonly Relationship[]> {
  const found: Relationship[] = []
  return xmlSink(
    {
      open: (name, { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode }) => {
        if (name !== 'Relationship' || target === '' || mode === 'External') return
        found.push({ id, type: type.slice(type.lastIndexOf('/') + 1), target: targetOf(part, target) })
      },
    },
    meter,
    () => found,
  )
}
