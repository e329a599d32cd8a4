/// <reference types="node" preserve="true" />
/**
 * Readers of second-generation ID cards. Only what is exported here is stable.
 *
 *     const reader = new CardReader(serialChannels('/dev/ttyUSB0'))
 *     reader.subscribe(event => { if (event.event === 'card-read') console.log(cardJson(event.card, '')) })
 *     reader.start()
 */

// Cards.

export { type Card, cardJson, cardName, parseCard } from './card/card.ts'
export type { CardFields } from './card/card-fields.ts'
export type { CardType } from './card/card-type.ts'
export type { Fingerprint } from './card/fingerprints.ts'
export type { Foreign2017Card, Foreign2023Card } from './card/foreign.ts'
export type { HmtCard } from './card/hmt.ts'
export type { ResidentCard } from './card/resident.ts'
export type { CardWarning, WarningCode } from './card/warning.ts'

// Channels: how bytes travel.

export type { Channel, ChannelQuirks, OpenChannel } from './channel/channel.ts'
export type { DeviceInfo } from './channel/device-info.ts'
export { type HidChannelOptions, hidChannel, hidChannels } from './channel/hid/hid-channel.ts'
export { HID_PROFILES, type HidFramingName, type HidProfile, hidProfile } from './channel/hid/hid-profile.ts'
export { type HidDeviceInfo, listHidDevices, type NodeHid } from './channel/hid/node-hid.ts'
export { listSerialPorts, type SerialPortInfo } from './channel/list-serial.ts'
export { POLLING_DEFAULTS, type PollingOptions } from './channel/polled-channel.ts'
export { type SerialOptions, serialChannel, serialChannels } from './channel/serial.ts'
export { type TcpOptions, tcpChannel } from './channel/tcp.ts'
export { listUsbDevices } from './channel/usb/list-usb.ts'
export { type UsbBulkOptions, usbBulkChannel } from './channel/usb-bulk.ts'

// Errors.

export type { CodeEntry, ErrorKind } from './codes/code-entry.ts'
export { READER_CODES, type ReaderCode, ReaderError } from './error.ts'

// Discovery: what is plugged in, and which of it is a reader.

export {
  type Candidate,
  type Circumstances,
  candidates,
  type ProbeBridges,
  type Verdict,
} from './discovery/candidates.ts'
export { type Choice, choose } from './discovery/choose.ts'
export { type LoadedDeviceTable, loadDeviceTable } from './discovery/device-table.ts'
export type { DeviceTable, KnownDevice } from './discovery/device-table-schema.ts'
export type { LastGood } from './discovery/evidence.ts'
export { guardedWays } from './discovery/named-reader.ts'
export { type DeviceLister, listDevices, type PluggedDevices } from './discovery/plugged-devices.ts'
export { type FoundReader, type ProbeResult, probe } from './discovery/probe.ts'
export { PROBE_DEFAULTS, type ProbeOptions } from './discovery/probe-options.ts'
export { type FinderOptions, ReaderFinder } from './discovery/reader-finder.ts'
export { SYSTEM_CHANNELS, SYSTEM_DEVICES } from './discovery/system-devices.ts'
export { type DeviceSnapshot, DeviceWatcher } from './discovery/watcher.ts'
export { WATCHER_DEFAULTS, type WatcherOptions } from './discovery/watcher-options.ts'
export { type ChannelOpeners, serialWays, type Way, waysTo } from './discovery/ways.ts'

// Numbers of people, organisations and documents; regions.

export { checkIdNumber15, upgradeIdNumber } from './number/first-generation.ts'
export { checkForeign2017, checkForeign2023 } from './number/foreign-number.ts'
export { hmtOrigin } from './number/hmt-permit.ts'
export {
  checkCharacter,
  checkIdNumber,
  type IdNumberCheck,
  type IdNumberFault,
  type IdNumberParts,
} from './number/id-number.ts'
export { identifyNumber, type KnownNumber } from './number/identify-number.ts'
export { isKnownRegion, regionAt, regionOf } from './number/regions.ts'
export { checkUscc, type UsccCheck } from './number/uscc.ts'

// Photos and their decoders.

export { writeBitmap } from './photo/bitmap.ts'
export type { LibraryCall } from './photo/library/library-call.ts'
export { nodeLibraryProcess } from './photo/library/node-process.ts'
export type { VendorLibraryOptions } from './photo/library/options.ts'
export { NO_PHOTO_DECODER, type PhotoDecoder } from './photo/photo-decoder.ts'
export { writePng } from './photo/png.ts'
export type { VendorServiceOptions } from './photo/service/options.ts'
export { SERVICE_PROTOCOLS } from './photo/service/protocol.ts'
export { VendorLibraryDecoder } from './photo/vendor-library.ts'
export { VendorServiceDecoder } from './photo/vendor-service.ts'
export type { CardPhoto } from './photo/wlt.ts'

// Readers.

export {
  CardReader,
  type FindWays,
  type ReaderEvent,
  type ReaderListener,
  type ReaderSnapshot,
} from './reader/card-reader.ts'
export type { CardEvent, CardState } from './reader/card-state.ts'
export { READER_DEFAULTS, type ReaderOptions } from './reader/options.ts'
export { type GroupListener, type GroupSnapshot, ReaderGroup } from './reader/reader-group.ts'
export type { ReaderState, ReaderStateEvent, TroubleKind } from './reader/reader-state.ts'
export type { RecoveryCounters, RecoveryStep } from './reader/recovery.ts'

// Recordings of a line, and replaying them.

export { EventWriter, headerText, type RecordingHeader } from './recording/format.ts'
export type { LineEvent, RecordingSink, TimedEvent } from './recording/line-event.ts'
export { MaskingSink } from './recording/masking-sink.ts'
export { parseRecording } from './recording/parse-recording.ts'
export type {
  OpenedLine,
  RecordedChunk,
  RecordedExchange,
  RecordedLoss,
  RecordedOpening,
  Recording,
} from './recording/recording.ts'
export { type Clock, recordingChannel } from './recording/recording-channel.ts'
export { readRecording } from './recording/recording-file.ts'
export { replayChannel } from './recording/replay-channel.ts'
export { REPLAY_DEFAULTS, type ReplayOptions } from './recording/replay-options.ts'
export type { RedactedBytes } from './redacted-bytes.ts'

// The security module (SAM).

export { type SamAnswer, SamClient } from './sam/client.ts'
export { SAM_COMMANDS, type SamCommand } from './sam/commands.ts'
export type { SamCounters } from './sam/counters.ts'
export type { DiscardReason } from './sam/frame-decoder.ts'
export { SAM_CLIENT_DEFAULTS, type SamClientOptions } from './sam/options.ts'
export { SAM_STATUS, type SamStatus, type StatusClass, samStatus } from './sam/status.ts'

// Bar-code scanners.

export { SCANNER_DEFAULTS, type ScannerOptions } from './scanner/options.ts'
export { plainText } from './scanner/plain-text.ts'
export { receiptCode } from './scanner/receipt-code.ts'
export { Scanner, type ScannerEvent } from './scanner/scanner.ts'
export { TYPED_SCAN_DEFAULTS, type TypedScan, type TypedScanOptions, typedScan } from './scanner/typed-scan.ts'

// Simulated devices.

export { cardFromJson, readCardFile } from './simulator/card-file.ts'
export { FAULT_KINDS, type FaultKind, type LineFault } from './simulator/faults.ts'
export { HidStandIn, type HidStandInOptions } from './simulator/hid-stand-in.ts'
export { type LineOptions, SimulatedLine } from './simulator/line.ts'
export { SIMULATED_SAM_DEFAULTS, SimulatedSam, type SimulatedSamOptions } from './simulator/sam.ts'
export type { SimulatedCard } from './simulator/simulated-card.ts'
export { SIMULATOR_DEFAULTS, Simulator, type SimulatorOptions } from './simulator/simulator.ts'
export { FAST_THINK_TIMES, REAL_THINK_TIMES, type ThinkTimes } from './simulator/think-times.ts'
export { UsbStandIn } from './simulator/usb-stand-in.ts'
export type { UsbStandInOptions } from './simulator/usb-stand-in-options.ts'
