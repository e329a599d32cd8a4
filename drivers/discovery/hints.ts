import { watch } from 'node:fs'

/** Calls `onHint` when something may have been plugged in or out. Resolves with the stop function. Never rejects. */
export type HintWatch = (onHint: () => void) => Promise<() => void>

const DEVICE_NODE = /^(?:tty(?:S|WCH|ACM|USB|AMA|MFD|O|XRUSB)\d+|rfcomm\d+|hidraw\d+|bus)$/

export function systemHints(platform: NodeJS.Platform = process.platform): readonly HintWatch[] {
  return platform === 'linux' ? [nodeHints('/dev'), usbHints()] : [usbHints()]
}

/** Nodes that come and go in `folder`. Writing to a node is no hint. */
export function nodeHints(folder: string): HintWatch {
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

export interface UsbEvents {
  getDevices(): Promise<unknown>
  addEventListener(type: 'connect' | 'disconnect', listener: () => void): void
  removeEventListener(type: 'connect' | 'disconnect', listener: () => void): void
}

export function usbHints(load: () => Promise<UsbEvents> = async () => (await import('usb')).usb): HintWatch {
  return async onHint => {
    try {
      const usb = await load()
      // Adding a listener lists devices too, but hides a failure.
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
