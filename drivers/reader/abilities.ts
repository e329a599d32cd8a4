/** What the reader that is open now has shown of what it can do. */
export class Abilities {
  /** ReadBaseFPMsg (30 10) is known. */
  fingerprints = true
  /** ReadNewAppMsg (30 03) has been answered: a silence after that is bad luck. */
  newAddressAnswered = false
  /** How often it was met with silence right after a good read. Each costs its time-out. */
  newAddressSilences = 0
  /**
   * ReadNewAppMsg was answered well while the card that is shown lay there: when it is not any more, the card is gone.
   * Undefined when it was not asked since that card was read.
   */
  tellsLifting: boolean | undefined = undefined
  /** Find succeeds again with a card that was read and lies there still, which it should not. */
  findsAgain = false

  /** It said nothing while a card lay there. */
  newAddressWasSilent(): void {
    this.newAddressSilences++
    if (!this.newAddress) this.tellsLifting = false
  }

  /** ReadNewAppMsg is worth asking. */
  get newAddress(): boolean {
    return this.newAddressAnswered || this.newAddressSilences < MOST_SILENCES
  }
}

/** One may be bad luck. */
const MOST_SILENCES = 2
