import { pino } from 'pino'
import type { PersonalKind } from '../../cases/personal.ts'
import type { HallConfig } from '../../config/schema.ts'
import { DayDoubts } from '../../desk/calendar/day-doubts.ts'
import { HallCalendar } from '../../desk/calendar/hall-calendar.ts'
import { CaseDesk, systemCaller } from '../../desk/cases/case-desk.ts'
import { purge } from '../../desk/people/purge.ts'
import { MeasureRegister } from '../../measures/register.ts'
import type { HallStore } from '../../store/hall-store.ts'
import { type AdminCommand, EXIT, readArgs, requireData, withStore } from './command.ts'

const KINDS: Readonly<Record<PersonalKind, string>> = {
  identity: '身份信息 identity',
  credit: '信用查询结果 credit',
}

export const purgeCommand: AdminCommand = {
  takes: '[--dry-run]',
  about: [
    '按保存期限清除个人信息（须先停止服务）；--dry-run 只统计，可在运行时执行',
    'purge personal data by the retention table; stop the service first. --dry-run only counts, also while the hall works',
  ],
  run: ({ args, config, dataFolder }) => {
    const read = readArgs(args, 0, { 'dry-run': { type: 'boolean' } })
    if (!read) return undefined
    const dryRun = read.values['dry-run'] ?? false
    requireData(dataFolder)
    return withStore(dataFolder, dryRun ? 'read' : 'write', async store => {
      if (!dryRun) await refuseInDoubt(store, config)
      const calendar = (await HallCalendar.load(store)).days
      const desk = new CaseDesk({ store, calendar, rules: config.rules, clock: Date.now })
      const parts = { store, desk, config, measures: await MeasureRegister.load(store) }
      for (const { kind, upTo, keys, kept } of await purge(parts, systemCaller('admin'), dryRun)) {
        console.log(
          `${KINDS[kind]}: ≤ ${upTo}  ${keys} ${dryRun ? '可清除 due' : '已清除 purged'}, ${kept} 因在办件、限制或惩戒措施保留 kept for open cases, bars and measures`,
        )
      }
      return EXIT.fine
    })
  },
}

/** A clock years ahead would destroy data too early. Throws A573. */
async function refuseInDoubt(store: HallStore, config: HallConfig): Promise<void> {
  const doubts = await DayDoubts.open({ store, config, clock: Date.now, log: pino({ level: 'silent' }) })
  await doubts.close()
  doubts.time.requireSure()
}
