import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { OperatorView } from '../../electron/api/contract/system.ts'
import type { HallInfo } from '../data/use-hall.ts'
import { useTexts } from '../texts/index.ts'
import { Button } from '../ui/button.tsx'
import { Select } from '../ui/select.tsx'
import { Tag } from '../ui/tag.tsx'
import { chooseScheme, chosenScheme, SCHEMES, type Scheme } from './colour-scheme.ts'
import styles from './frame.module.css'
import { setOperator } from './session.ts'
import { useChooseLanguage } from './use-address-language.ts'
import { PAGE_NAMES } from './use-page-name.ts'

export function AppBar({ hall, operator }: { hall: HallInfo; operator: OperatorView }) {
  const { t, language, pick, bracketed } = useTexts()
  const chooseLanguage = useChooseLanguage()
  const clerks = hall.operators.filter(candidate => candidate.role !== 'kiosk')
  return (
    <header className={styles['appBar']}>
      <h1>{t('app.title')}</h1>
      <span className={styles['hallName']}>
        {pick(hall.hall)} · {t('app.window', { window: hall.window })}
      </span>
      {hall.sampleCatalogue && <Tag tone="warning">{t('app.sample')}</Tag>}
      <nav>
        {PAGE_NAMES.map(name => (
          <Link key={name} to={name === 'department' ? '/department/{-$list}' : `/${name}`}>
            {t(`app.${name}`)}
          </Link>
        ))}
      </nav>
      <Select
        aria-label={t('app.operator')}
        value={operator.id}
        onChange={setOperator}
        options={clerks.map(({ id, name, role }) => ({ value: id, label: `${name}${bracketed(t(`role.${role}`))}` }))}
      />
      <SchemeChoice />
      <Button onClick={() => chooseLanguage(language === 'zh' ? 'en' : 'zh')}>
        <span lang={language === 'zh' ? 'en' : 'zh-CN'}>{t('app.language')}</span>
      </Button>
    </header>
  )
}

function SchemeChoice() {
  const { t } = useTexts()
  const [scheme, setScheme] = useState(chosenScheme)
  return (
    <Select<Scheme>
      aria-label={t('app.scheme')}
      value={scheme}
      onChange={next => {
        chooseScheme(next)
        setScheme(next)
      }}
      options={SCHEMES.map(value => ({ value, label: t(`app.schemes.${value}`) }))}
    />
  )
}
