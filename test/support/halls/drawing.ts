import { encode } from 'fast-png'

const WIDTH = 72
const HEIGHT = 22

/** PNG in base64. */
export function drawing(): string {
  const data = new Uint8Array(WIDTH * HEIGHT * 4)
  for (let x = 4; x < WIDTH - 4; x++) data[((HEIGHT / 2) * WIDTH + x) * 4 + 3] = 255
  return Buffer.from(encode({ width: WIDTH, height: HEIGHT, data, channels: 4 })).toString('base64')
}
