import { zodResolver } from '@hookform/resolvers/zod'
import { type DefaultValues, type FieldValues, type UseFormReturn, useForm } from 'react-hook-form'
import { config, type ZodType } from 'zod'
import { useTexts } from '../../texts/index.ts'
import { focusFirstProblem } from '../focus-first-problem.ts'
import { type Issue, problemText } from './problem-text.ts'

// The pages' security policy forbids code that is made up as it runs.
config({ jitless: true })

/** `Values`: as they are being filled in; `Answer`: as they are sent. */
export type ContractForm<Values extends FieldValues, Answer> = UseFormReturn<Values, unknown, Answer>

/**
 * A form whose answer is what the contract's schema says. Nothing is sent before it is: each problem is told at its field, and the
 * first one gets the focus.
 */
export function useContractForm<Values extends FieldValues, Answer>(
  schema: ZodType<Answer, Values>,
  start: DefaultValues<Values>,
): ContractForm<Values, Answer> {
  const { t } = useTexts()
  return useForm<Values, unknown, Answer>({
    resolver: zodResolver<Values, unknown, Answer, ZodType<Answer, Values>>(schema, {
      error: issue => problemText(issue as Issue, t),
    }),
    defaultValues: start,
    // The first one as it stands on the screen: see onAnswer.
    shouldFocusError: false,
  })
}

/** Sends the answer once there is one; until then the first problem gets the focus. */
export function onAnswer<Values extends FieldValues, Answer>(
  form: ContractForm<Values, Answer>,
  send: (answer: Answer) => unknown,
): () => void {
  return () => void form.handleSubmit(answer => void send(answer), focusFirstProblem)()
}
