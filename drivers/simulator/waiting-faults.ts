export class WaitingFaults<Fault extends { readonly kind: string }> {
  readonly #waiting: Fault[] = []

  add(fault: Fault): void {
    this.#waiting.push(fault)
  }

  take<Kind extends Fault['kind']>(kind: Kind): Extract<Fault, { kind: Kind }> | undefined {
    const index = this.#waiting.findIndex(fault => fault.kind === kind)
    if (index === -1) return undefined
    return this.#waiting.splice(index, 1)[0] as Extract<Fault, { kind: Kind }>
  }
}
