import { expect, it, onTestFinished } from 'vitest'
import { z } from 'zod'
import { SignedRequests, signedServer } from '../../../electron/signed-http/reference/signed-requests.ts'
import { RawCaller } from '../../support/http/raw-caller.ts'
import { SECRET, signedHeaders } from '../../support/http/signed-service.ts'

const PATH = '/v1/echo'
const BODY = '{"echo":"hello"}'

async function service(): Promise<(body: string, headers: Record<string, string>) => Promise<string>> {
  const server = signedServer()
  const requests = new SignedRequests({ secrets: { hall: SECRET }, clock: Date.now })
  server.post(PATH, (request, reply) => {
    const admitted = requests.admit(request, z.object({ echo: z.string() }))
    if (!admitted.ok) return reply.code(admitted.status).send({ error: admitted.error })
    return requests.answer(reply, admitted, JSON.stringify(admitted.body), { signed: true })
  })
  onTestFinished(() => server.close())
  const url = await server.listen({ host: '127.0.0.1', port: 0 })
  return async (body, headers) => {
    const response = await fetch(url + PATH, { method: 'POST', headers, body })
    return `${response.status} ${await response.text()}`
  }
}

it('refuses a request without a signature, signed for another body or path, or signed long ago', async () => {
  const send = await service()
  expect(await send(BODY, { 'content-type': 'application/json' })).toBe('401 {"error":"signature"}')
  expect(await send(BODY, signedHeaders(PATH, '{}'))).toBe('401 {"error":"signature"}')
  expect(await send(BODY, signedHeaders('/v1/other', BODY))).toBe('401 {"error":"signature"}')
  expect(await send(BODY, signedHeaders(PATH, BODY, { time: '2020-01-01T00:00:00Z' }))).toBe('401 {"error":"time"}')
})

it('gives up on a slow head and on a slow body after the configured time', async () => {
  const server = signedServer({ headMs: 300, requestMs: 600 })
  server.post(PATH, () => 'never')
  onTestFinished(() => server.close())
  const url = await server.listen({ host: '127.0.0.1', port: 0 })
  const head = `POST ${PATH} HTTP/1.1\r\nhost: x\r\n`
  for (const begun of ['', head, `${head}content-type: application/json\r\ncontent-length: 5000\r\n\r\n{`]) {
    const slow = (await RawCaller.connect(url)).say(begun).drip(50)
    expect(await slow.heardUntilClosed()).toMatch(/^HTTP\/1\.1 4\d\d /)
  }
})

it('accepts a request once, and refuses one without a nonce', async () => {
  const send = await service()
  const headers = signedHeaders(PATH, BODY)
  expect(await send(BODY, headers)).toBe(`200 ${BODY}`)
  expect(await send(BODY, headers)).toBe('409 {"error":"nonce"}')
  expect(await send(BODY, signedHeaders(PATH, BODY, { nonce: '' }))).toBe('409 {"error":"nonce"}')
})

it.each(['{', '[]', '{"echo":7}'])('refuses a signed body that is no valid request: %s', async body => {
  const send = await service()
  expect(await send(body, signedHeaders(PATH, body))).toBe('400 {"error":"request"}')
})
