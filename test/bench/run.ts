import { acceptances } from './acceptances.ts'
import { burst } from './burst.ts'
import { codec } from './codec.ts'
import { decideBench } from './decide.ts'
import { detection } from './detection.ts'
import { exchanges } from './exchanges.ts'
import { exports } from './exports.ts'
import { generation } from './generation.ts'
import { idle } from './idle.ts'
import { imports } from './imports.ts'
import { nightly } from './nightly.ts'
import { print } from './report.ts'
import { startup } from './startup.ts'
import { stories } from './stories/stories.ts'
import { worklists } from './worklists.ts'

const BENCHES = {
  detection: { title: 'Card placed → identity', run: detection },
  stories: { title: 'Thirty clerks over HTTP', run: stories },
  acceptances: { title: 'Durable acceptances', run: acceptances },
  worklists: { title: 'Work lists, page and count', run: worklists },
  exports: { title: 'Exports', run: exports },
  imports: { title: 'Imports', run: imports },
  nightly: { title: 'Nightly job', run: nightly },
  generation: { title: 'A made-up hall', run: generation },
  decide: { title: 'Decisions', run: decideBench },
  codec: { title: 'Frame decoder', run: codec },
  exchanges: { title: 'Exchanges with a module', run: exchanges },
  burst: { title: 'Memory after a burst', run: burst },
  idle: { title: 'Readers that wait', run: idle },
  startup: { title: 'Start and first load', run: startup },
}

const wanted = process.argv.slice(2)
for (const [name, { title, run }] of Object.entries(BENCHES)) {
  if (wanted.length === 0 || wanted.includes(name)) print(title, await run())
}
