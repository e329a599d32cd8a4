import pkg from '../../../package.json' with { type: 'json' }
import { isSynthetic } from '../../store/synthetic.ts'
import { api } from '../context.ts'
import { calendarWarnings } from '../views/calendar-view.ts'

export const system = {
  info: api.system.info.handler(async ({ context: { parts } }) => ({
    product: 'Rongque 容缺受理工作台',
    version: pkg.version,
    hall: parts.config.hall,
    window: parts.config.window,
    paper: parts.config.printing.paper,
    today: parts.desk.today,
    sampleCatalogue: parts.catalogue.isSample(parts.desk.today),
    synthetic: await isSynthetic(parts.store.db),
    simulatedReader: parts.devices.simulator !== undefined,
    creditConfigured: parts.config.credit.url !== null,
    operators: parts.config.operators.map(operator => ({ ...operator })),
    warnings: calendarWarnings(parts),
  })),
}
