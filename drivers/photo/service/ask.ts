import { ReaderError } from '../../error.ts'

export interface HttpAnswer {
  readonly status: number
  readonly text: string
}

/** Any status. Rejects with R163 for silence and for more than `longest` bytes; on abort with the signal's reason. */
export async function ask(
  url: string,
  method: 'GET' | 'POST',
  longest: number,
  signal: AbortSignal,
): Promise<HttpAnswer> {
  try {
    // No redirects: they could lead off this machine.
    const response = await fetch(url, { method, redirect: 'manual', cache: 'no-store', signal })
    const body = await wholeBody(response, longest)
    return { status: response.status, text: textOf(body, response.headers.get('content-type')) }
  } catch (cause) {
    if (cause instanceof ReaderError) throw cause
    throw new ReaderError('R163', signal.aborted ? String(signal.reason) : reason(cause), { cause })
  }
}

async function wholeBody(response: Response, longest: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  // Leaving the loop cancels the rest.
  for await (const part of response.body ?? []) {
    length += part.length
    if (length > longest) throw new ReaderError('R163', `an answer of more than ${longest} bytes`)
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/** Some services say GBK. */
function textOf(body: Uint8Array, contentType: string | null): string {
  const charset = /charset="?([\w-]+)/i.exec(contentType ?? '')?.[1]
  return new TextDecoder(charset ?? 'utf-8').decode(body)
}

/** fetch wraps ECONNREFUSED and the like in `cause`. */
function reason(error: unknown): string {
  const inner = error instanceof Error && error.cause instanceof Error ? error.cause : error
  return inner instanceof Error && 'code' in inner ? String(inner.code) : 'no answer'
}
