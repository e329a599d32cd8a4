import { ReaderError } from '../../error.ts'
import { withDefaults } from '../../with-defaults.ts'
import type { OpenChannel } from '../channel.ts'
import { POLLING_DEFAULTS, PolledChannel, type PollingOptions } from '../polled-channel.ts'
import { within } from '../within.ts'
import { HidDevice } from './hid-device.ts'
import { HID_PROFILES, type HidProfile } from './hid-profile.ts'
import { loadNodeHid, type NodeHid } from './node-hid.ts'

export interface HidChannelOptions extends Partial<PollingOptions> {
  readonly path: string
  readonly profile: HidProfile
  /** Default: the npm package, loaded at the first call. */
  readonly nodeHid?: NodeHid
}

/** Ways to a HID reader with unknown framing, likeliest first. */
export function hidChannels(
  path: string,
  options: Partial<Omit<HidChannelOptions, 'path' | 'profile'>> = {},
): readonly OpenChannel[] {
  return HID_PROFILES.map(profile => hidChannel({ ...options, path, profile }))
}

/** Rejects with R101 (missing), R103 (held), R104 (no permission), R106, R108, R109. */
export function hidChannel({ path, profile, nodeHid, ...polling }: HidChannelOptions): OpenChannel {
  const options = withDefaults(POLLING_DEFAULTS, polling)
  return async signal => {
    const { HIDAsync } = nodeHid ?? (await loadNodeHid())
    const handle = await within(options.hangMs, HIDAsync.open(path), {
      signal,
      late: handle => handle.close().catch(() => {}),
    }).catch((cause: Error) => {
      throw openError(cause, path)
    })
    return PolledChannel.open(path, new HidDevice(handle, profile, options.hangMs), options, {
      skipSelect: profile.skipSelect,
    })
  }
}

/** hidapi reports errors as text: errno names on Linux, numbers on Windows, IOKit results on macOS. */
function openError(cause: Error, path: string): ReaderError {
  const text = cause.message.replaceAll(path, '')
  const causes = [
    ['R101', /no such (file|device)|0x0000000[23]\b|0x0000048F|mach entry not found/i],
    ['R103', /resource busy|0x00000005|0x00000020|0xE00002C5/i],
    ['R104', /permission denied|operation not permitted|0xE00002E2/i],
  ] as const
  const code = causes.find(([, pattern]) => pattern.test(text))?.[0] ?? 'R108'
  return new ReaderError(code, path, { cause })
}
