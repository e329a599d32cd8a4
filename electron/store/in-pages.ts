export async function* inPages<Row>(
  size: number,
  read: (last: Row | undefined) => Promise<readonly Row[]>,
): AsyncGenerator<Row> {
  for (let last: Row | undefined; ; ) {
    const rows = await read(last)
    yield* rows
    last = rows.at(-1)
    if (rows.length < size) return
  }
}
