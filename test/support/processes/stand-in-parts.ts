import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Packages that may be missing, or lack a system library. */
export type Part = 'node-hid' | 'usb' | 'koffi'
/** `missing`: as on a bare machine. `empty`: loads, without a device. */
export type PartState = keyof typeof SOURCES

const SOURCES = {
  missing: {
    // The package loads; its native part does not.
    'node-hid': `
      export const getHidapiVersion = () => {
        throw new Error('libusb-1.0.so.0: cannot open shared object file: No such file or directory')
      }`,
    usb: `throw Object.assign(new Error("Cannot find package 'usb'"), { code: 'ERR_MODULE_NOT_FOUND' })`,
    koffi: `throw Object.assign(new Error("Cannot find package 'koffi'"), { code: 'ERR_MODULE_NOT_FOUND' })`,
  },
  empty: {
    'node-hid': `
      export const getHidapiVersion = () => '0.0.0'
      export const devicesAsync = async () => []
      export const HIDAsync = { open: async () => { throw new Error('No such device') } }`,
    usb: `export const usb = { getDevices: async () => [], addEventListener() {}, removeEventListener() {} }`,
    koffi: `export default {}`,
  },
} as const satisfies Record<string, Record<Part, string>>

export function partsIn(state: PartState): Record<string, string> {
  const loader = pathToFileURL(resolve('test/support/processes/stand-in-loader.ts')).href
  return { NODE_OPTIONS: `--import ${loader}`, STAND_IN_PARTS: JSON.stringify(SOURCES[state]) }
}
