import type { Meter } from './bounds.ts'
import { targetOf } from './part-names.ts'
import { type Sink, xmlSink } from './xml-sink.ts'

export interface Relationship {
  readonly id: string
  /** The last word of its type, which is the same in both editions of the standard: worksheet, sharedStrings, … */
  readonly type: string
  /** The part that it leads to. */
  readonly target: string
}

/** Where the relationships of a part lead. Those that lead out of the package are left out. */
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
