export interface LibraryCheck {
  readonly name: string
  /** False: only some devices need it. */
  readonly required: boolean
  readonly loads: boolean
  /** E.g. `libusb-1.0.so.0`. Never a path, which may contain a person's name. */
  readonly missing?: string
}

export type LibraryLoaders = Readonly<
  Record<string, { readonly required: boolean; readonly load: () => Promise<unknown> }>
>

/** Literal imports, for bundlers. node-hid loads its native part at the first call. */
export const LIBRARIES: LibraryLoaders = {
  serialport: { required: true, load: () => import('serialport') },
  'node-hid': { required: false, load: async () => (await import('node-hid')).getHidapiVersion() },
  usb: { required: false, load: () => import('usb') },
  koffi: { required: false, load: () => import('koffi') },
}

export function checkLibraries(loaders: LibraryLoaders): Promise<readonly LibraryCheck[]> {
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

function whatIsMissing(error: unknown, name: string): string {
  const { message = '', code = 'error' } = error as { message?: string; code?: string }
  const library = /\blib[\w+.-]+?\.(?:so[.\d]*|dylib)|[\w+-]+\.dll/i.exec(message)?.[0]
  if (library) return library
  return code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND' ? name : code
}
