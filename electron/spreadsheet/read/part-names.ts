/** Case does not count (ECMA-376-2, 6.2.2.3); some programs write backslashes, a leading slash or percent signs. */
export function partName(written: string): string {
  const steps: string[] = []
  for (const step of decoded(written).replaceAll('\\', '/').split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/').toLowerCase()
}

export function targetOf(part: string, target: string): string {
  const path = target.replaceAll('\\', '/')
  return partName(path.startsWith('/') ? path : `${folderOf(part)}/${path}`)
}

export function relationshipsOf(part: string): string {
  return partName(`${folderOf(part)}/_rels/${part.slice(part.lastIndexOf('/') + 1)}.rels`)
}

function folderOf(part: string): string {
  return part.slice(0, Math.max(part.lastIndexOf('/'), 0))
}

function decoded(written: string): string {
  try {
    return decodeURIComponent(written)
  } catch {
    return written
  }
}
