import { basename, isAbsolute, join, normalize, relative, sep } from 'node:path'

/** Undefined for an address outside the folder. Decodes once: `%2e%2e` is caught, deeper escapes stay a file name. */
export function fileFor(url: string, root: string): string | undefined {
  let path: string
  try {
    path = decodeURIComponent(new URL(url).pathname)
  } catch {
    return undefined
  }
  if (path.includes('\0') || path.includes('\\')) return undefined
  const file = normalize(join(root, path))
  const inside = relative(root, file)
  const escapes = inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)
  if (escapes) return undefined
  return basename(inside).includes('.') ? file : join(root, 'index.html')
}

export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
].join('; ')
