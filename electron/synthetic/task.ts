import type { Procedure } from './procedure.ts'

export type Task =
  | { readonly what: 'bring' | 'bringLate' | 'checkSupply' | 'findOut' }
  | { readonly what: 'askForTime' | 'askForWaiver' | 'askForLonger' }
  | { readonly what: 'answer'; readonly requestId: string }
  | { readonly what: 'startProcedure' }
  | { readonly what: 'endProcedure'; readonly cause: Procedure }
  | { readonly what: 'decide' | 'makeResult' | 'collect' }
  | { readonly what: 'comeBack' | 'putAway' | 'withdraw' | 'dispose' }
  | { readonly what: 'objectToDecision' | 'objectToBreach' | 'repair' }
  | { readonly what: 'decideObjection'; readonly objectionId: string }
