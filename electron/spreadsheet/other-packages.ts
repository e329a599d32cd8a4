import type { Meter } from './bounds.ts'
import type { PackageParts } from './package-parts.ts'
import type { Sink } from './xml-sink.ts'

/** What a ZIP file is that holds no workbook of the .xlsx kind, for people. Undefined when it is nothing that is known. */
export async function otherPackage(parts: PackageParts, meter: Meter): Promise<string | undefined> {
  const mimeType = (await parts.feed('mimetype', plainText(meter)))?.trim() ?? ''
  const openDocument = /^application\/vnd\.oasis\.opendocument\.(\w+)/.exec(mimeType)?.[1]
  if (openDocument) return `OpenDocument ${openDocument} (.${openDocument === 'spreadsheet' ? 'ods' : 'od…'})`
  if (parts.has('index/document.iwa')) return 'Apple Numbers (.numbers)'
  if (parts.has('ofd.xml')) return '版式文件 OFD (.ofd)'
  if (parts.has('content.xml') && parts.has('meta-inf/manifest.xml')) return 'OpenDocument (.ods)'
  return undefined
}

/** Other packages of the same standard, by the root of their main part. */
export function otherDocument(root: string): string {
  switch (root) {
    case 'document':
      return 'Word 文档 document (.docx)'
    case 'presentation':
      return 'PowerPoint 演示文稿 presentation (.pptx)'
    default:
      return `“${root.slice(0, 40)}”`
  }
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
