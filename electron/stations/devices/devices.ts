import type { DemoCard, DeviceFault, ReaderHealth, ReaderSnapshotMessage } from './device-message.ts'

/** `subscribe` tells the present state at once, then each change. */
export interface Devices {
  subscribe(listener: (snapshot: ReaderSnapshotMessage) => void): () => void
  /** Undefined when the card was read again. */
  readAgain(): Promise<DeviceFault | undefined>
  health(): Promise<ReaderHealth>
  readonly simulator: SimulatorControls | undefined
  stop(): Promise<void>
}

export interface SimulatorControls {
  cards(): Promise<readonly DemoCard[]>
  /** False for an unknown card. */
  place(id: string): Promise<boolean>
  lift(): Promise<void>
  unplug(): Promise<void>
  replug(): Promise<void>
}
