import { Link } from '@tanstack/react-router'
import { Button, Select, Tag } from 'antd'
import type { OperatorView } from '../../electron/api/contract/system.ts'
import type { HallInfo } from '../data/use-hall.ts'
import { useTexts } from '../texts/index.ts'
import { AsWritten } from '../ui/as-written.tsx'
import { setOperator } from './session.ts'
import { useChooseLanguage } from './use-address-language.ts'
import { PAGE_NAMES } from './use-page-name.ts'

/** Where we are, who works here, which page, which language. */
export function AppBar({ hall, operator }: { hall: HallInfo; operator: OperatorView }) {
  const { t, language, pick, bracketed } = useTexts()
  const chooseLanguage = useChooseLanguage()
  const clerks = hall.operators.filter(candidate => candidate.role !== 'kiosk')
  return (
    <header className="app-bar">
      <h1>{t('app.title')}</h1>
      <span className="hall-name">
        {pick(hall.hall)} · {t('app.window', { window: hall.window })}
      </span>
      {hall.sampleCatalogue && <Tag color="warning">{t('app.sample')}</Tag>}
      <nav>
        {PAGE_NAMES.map(name => (
          <Link key={name} to={`/${name}`}>
            {t(`app.${name}`)}
          </Link>
        ))}
      </nav>
      <Select
        aria-label={t('app.operator')}
        value={operator.id}
        onChange={setOperator}
        style={{ minWidth: 170 }}
        options={clerks.map(({ id, name, role }) => ({ value: id, label: `${name}${bracketed(t(`role.${role}`))}` }))}
        labelRender={({ label }) => <AsWritten>{String(label)}</AsWritten>}
        optionRender={({ label }) => <AsWritten>{String(label)}</AsWritten>}
      />
      <Button onClick={() => chooseLanguage(language === 'zh' ? 'en' : 'zh')}>
        <span lang={language === 'zh' ? 'en' : 'zh-CN'}>{t('app.language')}</span>
      </Button>
    </header>
  )
}
