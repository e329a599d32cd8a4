const OLD = /^#\/(counter|supervisor|admin|kiosk)\b/

/** Earlier releases named their page behind a #. */
export function leaveOldAddress(): void {
  const [, page] = OLD.exec(location.hash) ?? []
  if (page) history.replaceState(null, '', `/${page}`)
}
