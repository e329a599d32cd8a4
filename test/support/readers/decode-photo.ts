/** Calls a library that hangs: `node decode-photo.ts LIBRARY TEMPORARY_FOLDER`. */
import { VendorLibraryDecoder } from '../../../drivers/photo/vendor-library.ts'
import { wltBlock } from './photo-library.ts'

const [path = '', temporaryFolder = ''] = process.argv.slice(2)
const decoder = new VendorLibraryDecoder({
  path,
  entryPoint: 'wlt2bmp',
  call: { form: 'file', bmpArgument: true, wltName: 'zp.wlt', bmpName: 'zp.bmp' },
  temporaryFolder,
  timeoutMs: 2000,
})
await decoder.decode({ wlt: wltBlock(1, 'hangs') })
