/**
 * Second-generation ID-card readers: what this library offers. Everything else is an implementation that may change.
 *
 *     const reader = new CardReader(serialChannels('/dev/ttyUSB0'))
 *     reader.subscribe(event => { if (event.event === 'card-read') console.log(cardJson(event.card, '')) })
 *     reader.start()
 */

// What a card holds.
export { type Card, cardJson, parseCard } from './card/card.ts'
export type { CardType } from './card/card-type.ts'
export {
  checkCharacter,
  checkIdNumber,
  type IdNumberCheck,
  type IdNumberFacts,
  type IdNumberFault,
} from './card/id-number.ts'
export type { ResidentCard } from './card/resident.ts'
export type { CardWarning, WarningCode } from './card/warning.ts'

// How bytes travel.
export type { Channel, OpenChannel } from './channel/channel.ts'
export { listSerialPorts, type SerialPortInfo } from './channel/list-serial.ts'
export { type SerialOptions, serialChannel, serialChannels } from './channel/serial.ts'
export { type TcpOptions, tcpChannel } from './channel/tcp.ts'

// What can go wrong.
export type { CodeEntry, ErrorKind } from './codes/code-entry.ts'
export { READER_CODES, type ReaderCode, ReaderError } from './error.ts'
export type { CardPhoto } from './photo/wlt.ts'

// A reader and the card on it.
export {
  CardReader,
  type ReaderEvent,
  type ReaderListener,
  type ReaderSnapshot,
  type ReaderState,
} from './reader/card-reader.ts'
export type { CardEvent, CardState } from './reader/card-state.ts'
export { READER_DEFAULTS, type ReaderOptions } from './reader/options.ts'

// The bytes on a line as a text file, and the line again from it.
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

// The security module, one request at a time.
export { type SamAnswer, SamClient } from './sam/client.ts'
export { SAM_COMMANDS, type SamCommand } from './sam/commands.ts'
export type { SamCounters } from './sam/counters.ts'
export type { DiscardReason } from './sam/frame-decoder.ts'
export { SAM_CLIENT_DEFAULTS, type SamClientOptions } from './sam/options.ts'
export { SAM_STATUS, type SamStatus, type StatusClass, samStatus } from './sam/status.ts'

// A reader without hardware.
export { cardFromJson, readCardFile } from './simulator/card-file.ts'
export { FAULT_KINDS, type FaultKind, type LineFault } from './simulator/faults.ts'
export type { SimulatedCard } from './simulator/simulated-card.ts'
export { SIMULATOR_DEFAULTS, Simulator, type SimulatorOptions } from './simulator/simulator.ts'
export { FAST_THINK_TIMES, REAL_THINK_TIMES, type ThinkTimes } from './simulator/think-times.ts'
