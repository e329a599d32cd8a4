import { watch } from 'node:fs'

/**
 * Calls `onHint` whenever something may have been plugged in or out. Resolves with the function that ends it. A source
 * that does not work on this system hints at nothing; it never rejects.
 */
export type HintSource = (onHint: () => void) => Promise<() => void>

/** Nodes of serial ports and HID devices, and the folder of USB devices, as the kernel names them in /dev. */
const DEVICE_NODE = /^(?:tty(?:S|WCH|ACM|USB|AMA|MFD|O|XRUSB)\d+|rfcomm\d+|hidraw\d+|bus)$/

export function systemHints(platform: NodeJS.Platform = process.platform): readonly HintSource[] {
  return platform === 'linux' ? [nodeHints('/dev'), usbHints()] : [usbHints()]
}

/** Nodes that come and go in `folder`. Writing to one is reported too, as a change, and is no hint. */
export function nodeHints(folder: string): HintSource {
  return async onHint => {
    try {
      const watcher = watch(folder, { persistent: false }, (event, name) => {
        if (event === 'rename' && name !== null && DEVICE_NODE.test(name)) onHint()
      })
      watcher.on('error', () => watcher.close())
      return () => watcher.close()
    } catch {
      return () => {}
    }
  }
}

/** What the optional package `usb` has that is used here; WebUSB's form. */
export interface UsbEvents {
  getDevices(): Promise<unknown>
  addEventListener(type: 'connect' | 'disconnect', listener: () => void): void
  removeEventListener(type: 'connect' | 'disconnect', listener: () => void): void
}

/** USB devices that come and go, where the optional package `usb` loads. */
export function usbHints(load: () => Promise<UsbEvents> = async () => (await import('usb')).usb): HintSource {
  return async onHint => {
    try {
      const usb = await load()
      // The package lists the devices itself when a listener is added, and lets it go unheard when that fails.
      await usb.getDevices()
      const listener = () => onHint()
      usb.addEventListener('connect', listener)
      usb.addEventListener('disconnect', listener)
      return () => {
        usb.removeEventListener('connect', listener)
        usb.removeEventListener('disconnect', listener)
      }
    } catch {
      return () => {}
    }
  }
}
