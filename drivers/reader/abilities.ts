export class Abilities {
  /** ReadBaseFPMsg (30 10) works. */
  fingerprints = true
  newAddressAnswered = false
  newAddressSilences = 0
  /** ReadNewAppMsg answered while the shown card lay there, so its failure means "lifted". Undefined: not asked yet. */
  tellsLifting: boolean | undefined = undefined
  findsAgain = false

  newAddressWasSilent(): void {
    this.newAddressSilences++
    if (!this.newAddress) this.tellsLifting = false
  }

  get newAddress(): boolean {
    return this.newAddressAnswered || this.newAddressSilences < MOST_SILENCES
  }
}

const MOST_SILENCES = 2
