/** Views name the fields they send, so a new field is not sent by accident. */
export function picked<From extends object, Name extends keyof From>(
  from: From,
  ...names: readonly Name[]
): Pick<From, Name> {
  return Object.fromEntries(names.flatMap(name => (from[name] === undefined ? [] : [[name, from[name]]]))) as Pick<
    From,
    Name
  >
}
