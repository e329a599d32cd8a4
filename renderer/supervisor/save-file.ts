/** How long the address of a file stays good, ms: the download begins at once. */
const KEPT_MS = 60_000

/** Offers a file for saving, as a browser does. */
export function saveFile(file: File): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = file.name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS)
}
