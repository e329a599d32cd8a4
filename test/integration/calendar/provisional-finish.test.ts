import { expect, it } from 'vitest'
import { rebuildProjections } from '../../../electron/store/rebuild.ts'
import { TestHall } from '../../support/halls/hall.ts'
import { LI, OUYANG } from '../../support/readers/cards.ts'

it('cases to decide by a provisional date are found by their rows, also after a rebuild', async () => {
  const hall = await TestHall.open()
  try {
    await hall.accept(['days'])
    hall.now = Date.parse('2026-12-28T02:00:00Z')
    const open = await hall.accept(['days'], LI)
    const withdrawn = await hall.accept(['days'], OUYANG)
    await hall.run(withdrawn, { type: 'withdraw', reason: '不办了' })
    const found = () =>
      hall.store.db.selectFrom('case_row').select('case_id').where('finish_provisional', '=', 1).execute()
    expect(await found()).toEqual([{ case_id: open }])
    const { before, after } = await rebuildProjections(hall.store.db, hall.store.cases)
    expect(after).toBe(before)
    expect(await found()).toEqual([{ case_id: open }])
  } finally {
    await hall.remove()
  }
})
