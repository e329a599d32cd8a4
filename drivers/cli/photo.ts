import { ReaderError } from '../error.ts'
import { BUFFER_OUTPUTS, type LibraryCall } from '../photo/library/library-call.ts'
import { nodeLibraryProcess } from '../photo/library/node-process.ts'
import type { PhotoDecoder } from '../photo/photo-decoder.ts'
import { SERVICE_PROTOCOLS, type ServiceName } from '../photo/service/protocol.ts'
import { VendorLibraryDecoder } from '../photo/vendor-library.ts'
import { VendorServiceDecoder } from '../photo/vendor-service.ts'
import { wholeNumber } from './arguments.ts'
import { photoFormat } from './photo-file.ts'
import { UsageError } from './usage.ts'

export const PHOTO_OPTIONS = {
  photo: { type: 'string' },
  force: { type: 'boolean', default: false },
  'photo-library': { type: 'string' },
  'photo-entry': { type: 'string' },
  'photo-call': { type: 'string' },
  'photo-output': { type: 'string' },
  'photo-argument': { type: 'string' },
  'photo-names': { type: 'string' },
  'photo-success': { type: 'string' },
  'photo-stdcall': { type: 'boolean', default: false },
  'photo-node': { type: 'string' },
  'photo-service': { type: 'string' },
  'photo-timeout': { type: 'string' },
} as const

type Text = string | undefined

export interface PhotoValues {
  readonly photo?: Text
  readonly force: boolean
  readonly 'photo-library'?: Text
  readonly 'photo-entry'?: Text
  readonly 'photo-call'?: Text
  readonly 'photo-output'?: Text
  readonly 'photo-argument'?: Text
  readonly 'photo-names'?: Text
  readonly 'photo-success'?: Text
  readonly 'photo-stdcall': boolean
  readonly 'photo-node'?: Text
  readonly 'photo-service'?: Text
  readonly 'photo-timeout'?: Text
}

const OF_LIBRARY = ['entry', 'call', 'output', 'argument', 'names', 'success', 'stdcall', 'node'] as const

/** Throws UsageError, or R160 for a picture without decoder, before a card is read. Undefined when none is needed. */
export function photoDecoderFrom(values: PhotoValues): PhotoDecoder | undefined {
  const library = values['photo-library']
  const service = values['photo-service']
  const stray = OF_LIBRARY.find(name => values[`photo-${name}`])
  if (library === undefined && stray) throw new UsageError(`--photo-${stray}: --photo-library PATH`)
  if (library !== undefined && service !== undefined) throw new UsageError('--photo-library | --photo-service')
  const named = library !== undefined || service !== undefined
  if (values.photo === undefined) {
    if (named || values.force || values['photo-timeout'] !== undefined) throw new UsageError('--photo FILE')
    return undefined
  }
  const format = photoFormat(values.photo)
  if (format === 'wlt') {
    if (named) throw new UsageError('--photo FILE.wlt: 原始数据无需解码器 / the raw block needs no decoder')
    return undefined
  }
  if (library !== undefined) {
    if (format === 'jpeg') throw new UsageError('--photo-library: FILE.png, FILE.bmp')
    return libraryDecoder(library, values)
  }
  if (service !== undefined) return serviceDecoder(service, timeoutMs(values))
  throw new ReaderError('R160')
}

function libraryDecoder(path: string, values: PhotoValues): PhotoDecoder {
  const entryPoint = values['photo-entry']
  if (!entryPoint) throw new UsageError('--photo-entry NAME')
  const program = values['photo-node']
  const success = values['photo-success']
  return new VendorLibraryDecoder({
    path,
    entryPoint,
    call: libraryCall(values),
    stdcall: values['photo-stdcall'],
    ...(success === undefined ? {} : { success: success.split(',').map(text => integer('--photo-success', text)) }),
    ...(program === undefined ? {} : { startProcess: nodeLibraryProcess({ program }) }),
    ...timeoutMs(values),
  })
}

/** `buffer` fills memory, `file` writes a BMP beside the WLT file, `files` gets both paths. */
function libraryCall(values: PhotoValues): LibraryCall {
  const text = values['photo-argument']
  const argument = text === undefined ? {} : { argument: integer('--photo-argument', text) }
  const form = values['photo-call'] ?? 'buffer'
  switch (form) {
    case 'buffer': {
      if (values['photo-names'] !== undefined) throw new UsageError('--photo-names: --photo-call file | files')
      const asked = values['photo-output'] ?? 'bgrReversed'
      const output = BUFFER_OUTPUTS.find(known => known === asked)
      if (!output) throw new UsageError(`--photo-output: ${BUFFER_OUTPUTS.join(' | ')} (${asked})`)
      return { form, output, ...argument }
    }
    case 'file':
    case 'files': {
      if (values['photo-output'] !== undefined) throw new UsageError('--photo-output: --photo-call buffer')
      const [wltName = '', bmpName = '', ...more] = (values['photo-names'] ?? 'zp.wlt,zp.bmp').split(',')
      if (more.length > 0) throw new UsageError('--photo-names: WLT,BMP')
      return { form: 'file', bmpArgument: form === 'files', wltName, bmpName, ...argument }
    }
    default:
      throw new UsageError(`--photo-call: buffer | file | files (${form})`)
  }
}

/** `NAME` or `NAME@URL`. */
function serviceDecoder(text: string, limits: { readonly timeoutMs?: number }): PhotoDecoder {
  const [name = '', ...rest] = text.split('@')
  if (!isServiceName(name)) {
    throw new UsageError(`--photo-service: ${Object.keys(SERVICE_PROTOCOLS).join(' | ')} [@URL] (${name})`)
  }
  const protocol = SERVICE_PROTOCOLS[name]
  return new VendorServiceDecoder({ protocol, url: rest.length > 0 ? rest.join('@') : protocol.usualUrl, ...limits })
}

function isServiceName(name: string): name is ServiceName {
  return Object.hasOwn(SERVICE_PROTOCOLS, name)
}

function timeoutMs(values: PhotoValues): { readonly timeoutMs?: number } {
  const text = values['photo-timeout']
  return text === undefined ? {} : { timeoutMs: wholeNumber('--photo-timeout', text, 1, 60) * 1000 }
}

function integer(option: string, text: string): number {
  if (!/^-?\d{1,9}$/.test(text)) throw new UsageError(`${option}: ${text}`)
  return Number(text)
}
