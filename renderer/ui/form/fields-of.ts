import type { ZodObject, ZodRawShape } from 'zod'

interface Procedure<Shape extends ZodRawShape> {
  readonly '~orpc': { readonly inputSchema?: ZodObject<Shape> | undefined }
}

/** What a call of the contract takes, field by field: a form picks those that it asks for. */
export function fieldsOf<Shape extends ZodRawShape>(procedure: Procedure<Shape>): Shape {
  const { inputSchema } = procedure['~orpc']
  if (!inputSchema) throw new Error('the procedure takes nothing')
  return inputSchema.shape
}
