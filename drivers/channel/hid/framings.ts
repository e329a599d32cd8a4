import type { HidFraming } from './framing.ts'
import { deviceCommandFraming } from './framing-device-command.ts'
import { lengthByteFraming } from './framing-length-byte.ts'
import { noPreambleFraming } from './framing-no-preamble.ts'
import { rawFraming } from './framing-raw.ts'
import type { HidProfile } from './hid-profile.ts'

export function framingOf(profile: HidProfile): HidFraming {
  switch (profile.framing) {
    case 'raw':
      return rawFraming(profile.reportSize)
    case 'noPreamble':
      return noPreambleFraming(profile.reportSize)
    case 'deviceCommand':
      return deviceCommandFraming(profile.reportSize, profile.deviceCommand)
    case 'lengthByte':
      return lengthByteFraming(profile.reportSize)
  }
}
