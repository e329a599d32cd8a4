import { basename, dirname, isAbsolute, resolve } from 'node:path'
import { callWithBuffers } from './buffer-call.ts'
import { callWithFiles } from './file-call.ts'
import type { LibrarySpec } from './library-call.ts'
import type { LibraryAnswer } from './messages.ts'

export interface LoadedLibrary {
  readonly kind: 'loaded'
  decode(wlt: Uint8Array, folder: string | undefined): LibraryAnswer
}

type NotLoaded = Extract<LibraryAnswer, { kind: 'notLoaded' }>

/** Runs in a process that may crash. Changes to the library's folder: some look there for licence and libraries. */
export async function loadLibrary(spec: LibrarySpec): Promise<LoadedLibrary | NotLoaded> {
  let loading: NotLoaded['what'] = 'koffi'
  try {
    const { load } = await import('koffi')
    loading = 'library'
    // A bare name is searched by the system.
    const path = basename(spec.path) === spec.path ? spec.path : resolve(spec.path)
    const folder = spec.workingFolder ?? (isAbsolute(path) ? dirname(path) : undefined)
    if (folder !== undefined) process.chdir(folder)
    const library = load(path)
    loading = 'entryPoint'
    const { call } = spec
    const argument = call.argument === undefined ? [] : [call.argument]
    const parameters = [...PARAMETERS[call.form], ...argument.map(() => 'int')]
    if (call.form === 'file' && !call.bmpArgument) parameters.splice(1, 1)
    const entry = library.func(spec.stdcall ? '__stdcall' : '__cdecl', spec.entryPoint, 'int', parameters)
    return {
      kind: 'loaded',
      decode: (wlt, own) => {
        if (call.form === 'buffer') {
          return callWithBuffers((from, to) => entry(from, to, ...argument), wlt, call.output, spec.success)
        }
        if (own === undefined) return { kind: 'notCalled', reason: 'no folder' }
        const paths = (wltFile: string, bmpFile: string) => (call.bmpArgument ? [wltFile, bmpFile] : [wltFile])
        const onFiles = (wltFile: string, bmpFile: string) => entry(...paths(wltFile, bmpFile), ...argument)
        return callWithFiles(onFiles, wlt, own, call, spec.success)
      },
    }
  } catch (cause) {
    return { kind: 'notLoaded', what: loading, reason: cause instanceof Error ? cause.message : '' }
  }
}

const PARAMETERS = { buffer: ['uint8_t *', 'uint8_t *'], file: ['str', 'str'] } as const
