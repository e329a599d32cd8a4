/** A native library, and whether it can be used here. */
export interface LibraryFact {
  readonly name: string
  /** False: reading works without it, some devices are out of reach. */
  readonly required: boolean
  readonly loads: boolean
  /** What is missing, e.g. `libusb-1.0.so.0`: never a path, since paths hold people's names. */
  readonly missing?: string
}

export type LibraryLoaders = Readonly<
  Record<string, { readonly required: boolean; readonly load: () => Promise<unknown> }>
>

/** Imports by name are written out, so that a bundler finds them. node-hid loads its native part at the first call. */
export const LIBRARIES: LibraryLoaders = {
  serialport: { required: true, load: () => import('serialport') },
  'node-hid': { required: false, load: async () => (await import('node-hid')).getHidapiVersion() },
  usb: { required: false, load: () => import('usb') },
  koffi: { required: false, load: () => import('koffi') },
}

export function libraryFacts(loaders: LibraryLoaders): Promise<readonly LibraryFact[]> {
  return Promise.all(
    Object.entries(loaders).map(async ([name, { required, load }]) => {
      try {
        await load()
        return { name, required, loads: true }
      } catch (error) {
        return { name, required, loads: false, missing: whatIsMissing(error, name) }
      }
    }),
  )
}

/** A shared library's name, else the package itself, else the error's code. */
function whatIsMissing(error: unknown, name: string): string {
  const { message = '', code = 'error' } = error as { message?: string; code?: string }
  const library = /\blib[\w+.-]+?\.(?:so[.\d]*|dylib)|[\w+-]+\.dll/i.exec(message)?.[0]
  if (library) return library
  return code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND' ? name : code
}
