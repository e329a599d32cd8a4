import type { DocumentPaper } from '../../electron/api/contract/documents.ts'

export interface HallDesktop {
  /** Undefined in a window that shows a hall server's pages: there calls use HTTP. */
  readonly onPort: ((listener: (port: MessagePort) => void) => void) | undefined
  /** Resolves with false when it could not be printed. */
  print(html: string, paper: DocumentPaper, heightMm?: number): Promise<boolean>
}

interface DesktopWindow {
  readonly hallDesktop?: {
    readonly requestPort?: () => void
    print(html: string, paper: DocumentPaper, heightMm?: number): Promise<boolean>
  }
}

const bridge = (window as DesktopWindow).hallDesktop

/** Ports cannot cross the context bridge: the preload script posts them. */
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
