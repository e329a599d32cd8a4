/**
 * Those of a value's own fields that a view gives. Views name what they give: what is kept of a case later is not sent by being
 * there.
 */
export function picked<From extends object, Name extends keyof From>(
  from: From,
  ...names: readonly Name[]
): Pick<From, Name> {
  return Object.fromEntries(names.flatMap(name => (from[name] === undefined ? [] : [[name, from[name]]]))) as Pick<
    From,
    Name
  >
}
