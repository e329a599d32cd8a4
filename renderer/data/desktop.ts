import type { DocumentPaper } from '../../electron/api/contract/documents.ts'

/** What the desktop app's preload script offers. Absent in a browser. */
export interface HallDesktop {
  /**
   * Called with each port to the application: the first, and one after every restart of it. Undefined in a window that
   * shows a hall server's pages: there calls go over HTTP as in a browser.
   */
  readonly onPort: ((listener: (port: MessagePort) => void) => void) | undefined
  /**
   * Prints a page without a dialog, on that paper; resolves with false when it could not be printed. `heightMm`: how long the
   * page is, on a roll.
   */
  print(html: string, paper: DocumentPaper, heightMm?: number): Promise<boolean>
}

interface DesktopWindow {
  /** Set by the preload script, see electron/preload.ts. */
  readonly hallDesktop?: {
    readonly requestPort?: () => void
    print(html: string, paper: DocumentPaper, heightMm?: number): Promise<boolean>
  }
}

const bridge = (window as DesktopWindow).hallDesktop

/** Ports cannot cross the context bridge: the preload script posts them to the window. */
const PORT_MESSAGE = 'hall:port'

export const desktop: HallDesktop | undefined = bridge && {
  print: (html, paper, heightMm) => bridge.print(html, paper, heightMm),
  onPort: bridge.requestPort && (listener => receivePorts(listener, bridge.requestPort)),
}

function receivePorts(listener: (port: MessagePort) => void, request: (() => void) | undefined): void {
  window.addEventListener('message', event => {
    const [port] = event.ports
    if (event.source === window && event.data === PORT_MESSAGE && port) listener(port)
  })
  request?.()
}
