import type { DemoCard, DeviceFault, DeviceSnapshot, ReaderHealth } from './device-message.ts'

/**
 * The devices of one station, wherever they run: in this process, or in one of their own behind a port.
 * `subscribe` tells the present state at once and every change after it.
 */
export interface Devices {
  subscribe(listener: (snapshot: DeviceSnapshot) => void): () => void
  /**
   * Reads the card that lies there once more, without its being lifted. Undefined when that was done; else what keeps it
   * from being read.
   */
  readAgain(): Promise<DeviceFault | undefined>
  health(): Promise<ReaderHealth>
  /** Present only while the reader is a simulated one. */
  readonly simulator: SimulatorControls | undefined
  stop(): Promise<void>
}

export interface SimulatorControls {
  cards(): Promise<readonly DemoCard[]>
  /** False when there is no such card. */
  place(id: string): Promise<boolean>
  lift(): Promise<void>
  unplug(): Promise<void>
  replug(): Promise<void>
}
