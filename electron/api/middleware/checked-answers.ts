import { isDeepStrictEqual } from 'node:util'
import { type AnySchema, getEventIteratorSchemaDetails } from '@orpc/contract'
import { HallError } from '../../errors/hall-error.ts'
import { codedErrors } from './error-interceptor.ts'

interface Answering<Result> {
  readonly procedure: { readonly '~orpc': { readonly outputSchema?: AnySchema | undefined } }
  readonly path: readonly string[]
  readonly next: () => Promise<Result>
}

/** Answers that lack or add a field are errors. Doubles the time of a call, so only tests do it. */
async function checkedAnswers<Result>({ procedure, path, next }: Answering<Result>): Promise<Result> {
  const answer = await next()
  const schema = procedure['~orpc'].outputSchema
  const name = path.join('.')
  if (isStream(answer)) {
    const { yields } = getEventIteratorSchemaDetails(schema) ?? {}
    return checkedEvents(answer, yields, name) as Result
  }
  if (schema) await check(schema, answer, name)
  return answer
}

function isStream(answer: unknown): answer is AsyncIterable<unknown> {
  return typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer
}

/** Ends at once on return: a generator would first wait for its next event. */
function checkedEvents(
  events: AsyncIterable<unknown>,
  schema: AnySchema | undefined,
  name: string,
): AsyncIterableIterator<unknown> {
  const source = events[Symbol.asyncIterator]()
  return {
    async next() {
      const result = await source.next()
      if (!result.done && schema) await check(schema, result.value, name)
      return result
    },
    async return(value) {
      return (await source.return?.(value)) ?? { done: true, value }
    },
    [Symbol.asyncIterator]() {
      return this
    },
  }
}

async function check(schema: AnySchema, answer: unknown, name: string): Promise<void> {
  const result = await schema['~standard'].validate(answer)
  if (result.issues)
    throw new HallError('A505', `${name} is not as the contract says: ${JSON.stringify(result.issues)}`)
  const more = differenceOf(asSent(answer), asSent(result.value), name)
  if (more !== undefined) throw new HallError('A505', `the contract says nothing of ${more}`)
}

function asSent(value: unknown): unknown {
  return value instanceof Blob || value === undefined ? undefined : JSON.parse(JSON.stringify(value))
}

function differenceOf(a: unknown, b: unknown, place: string): string | undefined {
  if (isDeepStrictEqual(a, b)) return undefined
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return place
  const [left, right] = [new Map(Object.entries(a)), new Map(Object.entries(b))]
  const name = [...left.keys()].find(key => !isDeepStrictEqual(left.get(key), right.get(key)))
  return name === undefined ? place : differenceOf(left.get(name), right.get(name), `${place}.${name}`)
}

/** HALL_CHECK_ANSWERS is set where tests run. */
export function procedureInterceptors() {
  return process.env['HALL_CHECK_ANSWERS'] ? [codedErrors, checkedAnswers] : [codedErrors]
}
