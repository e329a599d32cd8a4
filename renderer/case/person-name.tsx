import { AsWritten } from '../ui/as-written.tsx'

/** Characters that reverse the text around them, such as U+202E. */
const DIRECTION_CONTROL = /\p{Bidi_Control}/gu

/** A name in the clear. Direction marks in it are shown by code and have no effect. */
export function PersonName({ name }: { name: string }) {
  return (
    <bdi>
      <AsWritten>{name.replaceAll(DIRECTION_CONTROL, mark => `⟨U+${hex(mark)}⟩`)}</AsWritten>
    </bdi>
  )
}

function hex(mark: string): string {
  return (mark.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
}
