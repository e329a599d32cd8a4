/** Never cameras, microphones, places or notifications. */
const ALLOWED: ReadonlySet<string> = new Set(['clipboard-sanitized-write'])

export function isPermitted(permission: string, ownPage: boolean): boolean {
  return ownPage && ALLOWED.has(permission)
}
