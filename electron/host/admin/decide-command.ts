import { HallError } from '../../errors/hall-error.ts'
import { dateOrNothing } from '../../subjects/birth-date.ts'
import { type AdminCommand, EXIT, readArgs, withStore } from './command.ts'
import { decideAgain } from './decide.ts'
import { decideJson, decideText } from './decide-text.ts'

export const decideCommand: AdminCommand = {
  takes: '--case NUMBER_OR_ID --as-of YYYY-MM-DD [--json]',
  about: [
    '按某日的规则重新判断一件（可在运行时执行）',
    'decide a case again under the rules of a day, also while the hall works',
  ],
  run: ({ args, config, dataFolder }) => {
    const text = { type: 'string' } as const
    const values = readArgs(args, 0, { case: text, 'as-of': text, json: { type: 'boolean' } })?.values
    const { case: wanted, 'as-of': day } = values ?? {}
    if (wanted === undefined || day === undefined) return undefined
    const date = dateOrNothing(day)
    if (!date) throw new HallError('K330', day)
    return withStore(dataFolder, 'read', async store => {
      const again = await decideAgain(store, config, wanted, date)
      console.log(values?.json ? decideJson(again) : decideText(again))
      return EXIT.fine
    })
  },
}
