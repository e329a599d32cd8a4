import { useQuery } from '@tanstack/react-query'
import { readerCommands, readerQueries } from '../data/reader.ts'
import { useCall } from '../data/use-call.ts'
import { useTexts } from '../texts/index.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { ErrorAlert } from '../ui/fault-alert.tsx'
import { Row } from '../ui/layout.tsx'

export function SimulatorCard() {
  const { t, pick } = useTexts()
  const { data } = useQuery(readerQueries.simulatedCards())
  const { error, run, dismiss } = useCall()
  return (
    <Card title={t('reader.simulator')}>
      {error !== undefined && <ErrorAlert error={error} onClose={dismiss} />}
      <Row>
        {data?.map(card => (
          <Button key={card.id} small onClick={() => run(() => readerCommands.placeCard({ id: card.id }))}>
            {pick(card.label)}
          </Button>
        ))}
      </Row>
      <Row style={{ marginTop: 10 }}>
        <Button onClick={() => run(() => readerCommands.liftCard())}>{t('reader.lift')}</Button>
        <Button onClick={() => run(() => readerCommands.unplug())}>{t('reader.unplug')}</Button>
        <Button onClick={() => run(() => readerCommands.replug())}>{t('reader.replug')}</Button>
      </Row>
    </Card>
  )
}
