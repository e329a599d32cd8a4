/** How long the hall waits for whoever calls over HTTP, and how many it listens to. Answers may take their time. */
export interface HttpLimits {
  /** For the head of a request, seconds. Range 1–60. Default 10: a browser sends it at once. */
  readonly headSeconds: number
  /** For a whole request, its head included, seconds. Range 1–600. Default 60: the largest workbook, over a bad line. */
  readonly requestSeconds: number
  /** For the next request on a connection, seconds. Range 1–600. Default 30: a browser opens another one when it needs it. */
  readonly idleSeconds: number
  /**
   * For which nothing may move on a connection at all, seconds. Range 10–3600. Default 600: the largest export is made in
   * less, and streams send a sign of life every five seconds.
   */
  readonly silentSeconds: number
  /** Connections at a time. Range 10–10,000. Default 500: a browser holds six at most, and a hall has some dozen pages open. */
  readonly connections: number
}

export const HTTP_LIMITS: HttpLimits = {
  headSeconds: 10,
  requestSeconds: 60,
  idleSeconds: 30,
  silentSeconds: 600,
  connections: 500,
}

/** What overran is looked for this often within the shortest time, so that it ends not much later. */
const LOOKS = 4

/** The same for Fastify and Node, which want milliseconds. */
export function timeLimits({ headSeconds, requestSeconds, idleSeconds, silentSeconds }: HttpLimits) {
  const requestTimeout = Math.max(headSeconds, requestSeconds) * 1000
  const headersTimeout = headSeconds * 1000
  return {
    requestTimeout,
    keepAliveTimeout: idleSeconds * 1000,
    connectionTimeout: silentSeconds * 1000,
    http: { headersTimeout, connectionsCheckingInterval: Math.min(headersTimeout, requestTimeout) / LOOKS },
  }
}
