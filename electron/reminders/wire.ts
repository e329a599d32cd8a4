import { z } from 'zod'

/** POST /v1/messages, signed as in signed-http/signing.ts. */
export const MESSAGE_PATH = '/v1/messages'

export const messageRequestSchema = z.strictObject({
  /** A text with this id is sent once. */
  id: z.string().min(1).max(64),
  phone: z.string().regex(/^1[3-9]\d{9}$/),
  text: z.string().min(1).max(1000),
  signature: z.string().min(2).max(20),
})

/** Unknown fields are ignored, so that gateways can say more. */
export const messageAnswerSchema = z.discriminatedUnion('status', [
  z.object({ id: z.string(), status: z.literal('accepted'), messageId: z.string().min(1).max(100) }),
  z.object({ id: z.string(), status: z.literal('rejected'), reason: z.enum(['number', 'text']) }),
])

export type MessageRequest = z.infer<typeof messageRequestSchema>
export type MessageAnswer = z.infer<typeof messageAnswerSchema>
