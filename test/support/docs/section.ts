/** Between `<!-- made: NAME -->` and `<!-- end -->`. */
export function withSection(text: string, name: string, section: string): string {
  const [begin, end] = [`<!-- made: ${name} -->\n`, '<!-- end -->']
  const from = text.indexOf(begin)
  const to = text.indexOf(end, from)
  if (from < 0 || to < 0) throw new Error(`no section ${name}`)
  return text.slice(0, from + begin.length) + section + text.slice(to)
}
