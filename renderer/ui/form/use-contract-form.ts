import { zodResolver } from '@hookform/resolvers/zod'
import { type DefaultValues, type FieldValues, type UseFormReturn, useForm } from 'react-hook-form'
import { config, type ZodType } from 'zod'
import { useTexts } from '../../texts/index.ts'
import { focusFirstProblem } from '../focus-first-problem.ts'
import { type Issue, problemText } from './problem-text.ts'

// The pages' security policy forbids generated code.
config({ jitless: true })

/** `Values`: while being filled in; `Answer`: as sent. */
export type ContractForm<Values extends FieldValues, Answer> = UseFormReturn<Values, unknown, Answer>

/** A form whose answer is what the contract's schema says. */
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
    // onAnswer does, in the order of the screen.
    shouldFocusError: false,
  })
}

/** Without an answer the first problem gets the focus. */
export function onAnswer<Values extends FieldValues, Answer>(
  form: ContractForm<Values, Answer>,
  send: (answer: Answer) => unknown,
): () => void {
  return () => void form.handleSubmit(answer => void send(answer), focusFirstProblem)()
}
