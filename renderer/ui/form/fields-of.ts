import type { ZodObject, ZodRawShape } from 'zod'

interface Procedure<Shape extends ZodRawShape> {
  readonly '~orpc': { readonly inputSchema?: ZodObject<Shape> | undefined }
}

export function fieldsOf<Shape extends ZodRawShape>(procedure: Procedure<Shape>): Shape {
  const { inputSchema } = procedure['~orpc']
  if (!inputSchema) throw new Error('the procedure takes nothing')
  return inputSchema.shape
}
