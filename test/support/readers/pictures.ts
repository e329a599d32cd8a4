/** A JPEG of headers only. */
export function jpegFile(width: number, height: number): Uint8Array {
  const u16 = (value: number) => [value >> 8, value & 0xff]
  const application = [0xff, 0xe0, ...u16(16), ...Buffer.from('JFIF\0'), 1, 1, 0, ...u16(1), ...u16(1), 0, 0]
  const table = [0xff, 0xdb, ...u16(67), 0, ...new Array(64).fill(1)]
  const frame = [0xff, 0xc0, ...u16(11), 8, ...u16(height), ...u16(width), 1, 1, 0x11, 0]
  const scan = [0xff, 0xda, ...u16(8), 1, 1, 0, 0, 63, 0, 0x55, 0xff, 0x00, 0xaa]
  return Uint8Array.from([0xff, 0xd8, ...application, ...table, ...frame, ...scan, 0xff, 0xd9])
}
