/** The case is left at the next press, without them. `cause`: the answer of the server. */
export class TicksNotRecorded extends Error {
  constructor(options: { readonly cause: unknown }) {
    super('ticks not recorded', options)
  }
}
