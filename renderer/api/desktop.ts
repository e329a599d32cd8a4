/** What the desktop app's preload script offers. Absent in a browser. */
export interface HallDesktop {
  /** Called with each port to the application: the first, and one after every restart of it. */
  onPort(listener: (port: MessagePort) => void): void
  /** Prints a page without a dialog; resolves with false when it could not be printed. */
  print(html: string): Promise<boolean>
}

interface DesktopWindow {
  /** Set by the preload script, see electron/preload.ts. */
  readonly hallDesktop?: {
    requestPort(): void
    print(html: string): Promise<boolean>
  }
}

const bridge = (window as DesktopWindow).hallDesktop

/** Ports cannot cross the context bridge: the preload script posts them to the window. */
const PORT_MESSAGE = 'hall:port'

export const desktop: HallDesktop | undefined = bridge && {
  print: html => bridge.print(html),
  onPort: listener => {
    window.addEventListener('message', event => {
      const [port] = event.ports
      if (event.source === window && event.data === PORT_MESSAGE && port) listener(port)
    })
    bridge.requestPort()
  },
}
