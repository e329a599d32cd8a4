/** Not a real notice. Has the least days off and worked weekend days that a year needs. */
export function madeUpNotice(
  year: number,
  more: { readonly holidays?: readonly string[]; readonly workdays?: readonly string[] } = {},
) {
  const days = [
    '01-01',
    '02-08',
    '02-09',
    '02-10',
    '04-05',
    '05-01',
    '05-02',
    '06-09',
    '10-01',
    '10-02',
    '10-03',
    '10-04',
  ]
  return {
    year,
    source: '测试虚构，并非任何机关发布 / made up for a test',
    holidays: [...days.map(day => `${year}-${day}`), ...(more.holidays ?? [])],
    workdays: [...(more.workdays ?? [])],
  }
}

export function bytesOf(value: unknown): Buffer {
  return Buffer.from(typeof value === 'string' ? value : JSON.stringify(value))
}

export function base64(value: unknown): string {
  return bytesOf(value).toString('base64')
}
