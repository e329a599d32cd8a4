/**
 * What is tried when something goes wrong, from the cheapest to the dearest:
 *
 *   retry           the same request again: it or its answer was damaged on the line
 *   findAgain       find, select and read from the start
 *   resetSam        ResetSAM, after silence or when the module asks for it
 *   reopen          close the line and open it anew
 *   restartProcess  end the process that the native modules run in, and start it again
 *
 * Each rung is an option in options.ts that can be switched off, and each is counted from the reader's start.
 */
export type Rung = 'retry' | 'findAgain' | 'resetSam' | 'reopen' | 'restartProcess'

export type RecoveryCounters = Record<Rung, number>

export function newRecoveryCounters(): RecoveryCounters {
  return { retry: 0, findAgain: 0, resetSam: 0, reopen: 0, restartProcess: 0 }
}
