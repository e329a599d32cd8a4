import type { Meter } from './bounds.ts'
import type { PackageParts } from './package-parts.ts'
import type { Sink } from './xml-sink.ts'

export interface FormatName {
  readonly zh: string
  readonly en: string
}

/** The format of a ZIP file that is not .xlsx; undefined if unknown. */
export async function otherPackage(parts: PackageParts, meter: Meter): Promise<FormatName | undefined> {
  const mimeType = (await parts.feed('mimetype', plainText(meter)))?.trim() ?? ''
  const openDocument = /^application\/vnd\.oasis\.opendocument\.(\w+)/.exec(mimeType)?.[1]
  if (openDocument) return same(`OpenDocument ${openDocument} (.${openDocument === 'spreadsheet' ? 'ods' : 'od…'})`)
  if (parts.has('index/document.iwa')) return same('Apple Numbers (.numbers)')
  if (parts.has('ofd.xml')) return { zh: 'OFD 版式文件（.ofd）', en: 'OFD document (.ofd)' }
  if (parts.has('content.xml') && parts.has('meta-inf/manifest.xml')) return same('OpenDocument (.ods)')
  return undefined
}

export function otherDocument(root: string): FormatName {
  switch (root) {
    case 'document':
      return { zh: 'Word 文档（.docx）', en: 'Word document (.docx)' }
    case 'presentation':
      return { zh: 'PowerPoint 演示文稿（.pptx）', en: 'PowerPoint presentation (.pptx)' }
    default:
      return same(`“${root.slice(0, 40)}”`)
  }
}

function same(name: string): FormatName {
  return { zh: name, en: name }
}

function plainText(meter: Meter): Sink<string> {
  let text = ''
  return {
    write: piece => {
      text += piece
      meter.check('unbroken', text.length)
    },
    end: () => text,
  }
}
