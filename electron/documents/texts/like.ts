import { z } from 'zod'

const entry = z.looseObject({
  key: z.string(),
  version: z.string(),
  body: z.record(z.string(), z.unknown()).default({}),
  like: z.object({ key: z.string(), version: z.string() }).optional(),
})

type Entry = z.infer<typeof entry>

/** `like`: an entry says only what differs from an earlier one, named with its version so that its words never change. */
export function spelledOut(value: unknown, before: readonly object[]): unknown {
  if (!Array.isArray(value)) return value
  const known = entriesOf(before)
  return value.map((one: unknown) => {
    const read = entry.safeParse(one)
    if (!read.success) return one
    const { like, ...own } = read.data
    const base = like && known.findLast(({ key, version }) => key === like.key && version === like.version)
    // What it is like is not there: refused as an unknown field.
    if (like && !base) return one
    const whole = base ? { ...base, ...own, body: { ...base.body, ...own.body } } : own
    known.push(whole)
    return base ? whole : one
  })
}

function entriesOf(texts: readonly object[]): Entry[] {
  return texts.flatMap(text => entry.safeParse(text).data ?? [])
}
