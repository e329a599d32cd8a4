export interface MadeFile {
  readonly name: string
  readonly type: string
}

export function fileOf({
  output,
  pieces,
}: {
  readonly output: MadeFile
  readonly pieces: readonly Uint8Array<ArrayBuffer>[]
}): File {
  return new File([...pieces], output.name, { type: output.type })
}
