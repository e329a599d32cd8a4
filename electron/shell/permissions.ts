/** What a page may do beside showing itself. Cameras, microphones, places, notifications and the rest: never. */
const ALLOWED: ReadonlySet<string> = new Set(['clipboard-sanitized-write'])

export function isPermitted(permission: string, ownPage: boolean): boolean {
  return ownPage && ALLOWED.has(permission)
}
