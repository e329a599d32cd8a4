import pkg from '../../../package.json' with { type: 'json' }
import type { Bilingual } from '../../catalogue/model/bilingual.ts'
import type { HallParts } from '../../desk/parts.ts'
import { api } from '../context.ts'

export const system = {
  info: api.system.info.handler(({ context: { parts } }) => ({
    product: 'Rongque 容缺受理工作台',
    version: pkg.version,
    hall: parts.config.hall,
    window: parts.config.window,
    today: parts.desk.today,
    sampleCatalogue: parts.catalogue.isSample(parts.desk.today),
    simulatedReader: parts.devices.simulator !== undefined,
    creditConfigured: parts.config.credit.url !== null,
    operators: parts.config.operators.map(operator => ({ ...operator })),
    warnings: calendarWarnings(parts),
  })),
}

/** From 1 November on the next year's notice is due; without it dates beyond the year end stay provisional. */
function calendarWarnings(parts: HallParts): Bilingual[] {
  const { today } = parts.desk
  const next = Number(today.slice(0, 4)) + 1
  if (today.slice(5) < '11-01' || parts.calendar.isPublished(next)) return []
  return [
    {
      zh: `${next} 年放假通知尚未导入，跨年期限为暂定`,
      en: `The notice on working days for ${next} is not in the data yet; dates beyond the year end are provisional`,
    },
  ]
}
