/**
 * The recovery ladder, cheapest step first:
 *
 *   retry           same request again: it or its answer was damaged
 *   findAgain       find, select and read from the start
 *   resetSam        ResetSAM, after silence or when the module asks for it
 *   reopen          close the line and open it again
 *   restartProcess  restart the process of the native modules
 */
export type RecoveryStep = 'retry' | 'findAgain' | 'resetSam' | 'reopen' | 'restartProcess'

export type RecoveryCounters = Record<RecoveryStep, number>

export function newRecoveryCounters(): RecoveryCounters {
  return { retry: 0, findAgain: 0, resetSam: 0, reopen: 0, restartProcess: 0 }
}
