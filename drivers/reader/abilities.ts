/** What the open reader has shown it can do. */
export class Abilities {
  /** ReadBaseFPMsg (30 10) works. */
  fingerprints = true
  /** ReadNewAppMsg (30 03) was answered once; a later silence is bad luck. */
  newAddressAnswered = false
  /** Silences after a good read. Each costs a time-out. */
  newAddressSilences = 0
  /** ReadNewAppMsg answered while the shown card lay there, so its failure means "lifted". Undefined: not asked yet. */
  tellsLifting: boolean | undefined = undefined
  /** Find succeeds again with a card already read. It should not. */
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
