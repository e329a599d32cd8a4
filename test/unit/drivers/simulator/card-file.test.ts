import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { beforeEach, expect, it } from 'vitest'
import { ReaderError } from '../../../../drivers/error.ts'
import { readCardFile } from '../../../../drivers/simulator/card-file.ts'
import { temporaryFolder } from '../../../support/files/temporary-folder.ts'
import { WANG } from '../../../support/readers/cards.ts'

let folder: string
beforeEach(async () => {
  folder = temporaryFolder()
})

it.each([
  ['no JSON', `{"name":${WANG.name},"idNumber":"${WANG.idNumber}"}`],
  ['cut off', `{"name":"${WANG.name}","idNumber":"${WANG.idNumber}`],
  ['a name that is too long', JSON.stringify({ name: WANG.name.repeat(10), idNumber: WANG.idNumber })],
  ['an invalid number', JSON.stringify({ name: WANG.name, idNumber: `${WANG.idNumber}0` })],
  ['an unknown sex', JSON.stringify({ ...WANG, sex: WANG.name })],
])('a card file with a mistake (%s) → R150, and logging the error shows no content', async (_, json) => {
  const file = join(folder, 'card.json')
  await writeFile(file, json)
  const error = await readCardFile(file).catch((error: unknown) => error)
  expect(error).toBeInstanceOf(ReaderError)
  const logged = inspect(error, { depth: null, showHidden: true })
  for (const secret of [WANG.name, WANG.idNumber]) expect(logged).not.toContain(secret)
})
