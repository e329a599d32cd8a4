import { basename, isAbsolute, join, normalize, relative, sep } from 'node:path'

/**
 * The file behind an app:// address, or undefined when the address leads out of the folder. A page's own address has no ending
 * and is answered with the page. Escapes are decoded once, so that `%2e%2e` is seen for what it is; a second layer of them
 * stays a strange file name.
 */
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

/** The policy that every page of ours is served under: nothing from outside, no inline script. */
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
