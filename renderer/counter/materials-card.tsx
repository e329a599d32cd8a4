import { useRef } from 'react'
import type { CaseView } from '../../electron/api/contract/case-view.ts'
import type { MaterialView } from '../../electron/api/contract/items.ts'
import { MOST_DEFECT } from '../../electron/api/contract/limits.ts'
import { useTexts } from '../texts/index.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Checkbox } from '../ui/choice.tsx'
import { classNames } from '../ui/class-names.ts'
import { useHotkeys } from '../ui/hotkeys.tsx'
import { Tag } from '../ui/tag.tsx'
import { TextInput } from '../ui/text-input.tsx'
import styles from './materials.module.css'

export function MaterialsCard(props: {
  readonly view: CaseView
  readonly present: readonly string[]
  readonly onChange: (present: readonly string[]) => void
  /** What is wrong in the form of one that is there. */
  readonly defects: ReadonlyMap<string, string>
  readonly onDefects: (defects: Map<string, string>) => void
}) {
  const { t, pick, listed } = useTexts()
  const materials = props.view.asked
  const ids = materials.filter(({ deferral }) => deferral?.mode !== 'shared').map(({ id }) => id)
  const received = ids.filter(id => props.present.includes(id)).length
  // What the office obtains is ticked by nobody else.
  const obtained = materials.map(({ id }) => id).filter(id => !ids.includes(id) && props.present.includes(id))
  const all = () => props.onChange([...ids, ...obtained])
  const modes = [...new Set(materials.flatMap(material => material.deferral?.mode ?? []))]
  useHotkeys({ F3: all })

  const toggle = (id: string) =>
    props.onChange(props.present.includes(id) ? props.present.filter(other => other !== id) : [...props.present, id])
  const list = useRef<HTMLFieldSetElement>(null)
  const move = (from: HTMLInputElement, by: number) => {
    const boxes = [...(list.current?.querySelectorAll<HTMLInputElement>('[type=checkbox]') ?? [])]
    boxes[boxes.indexOf(from) + by]?.focus()
  }
  return (
    <Card
      title={t('materials.title')}
      extra={
        <Button small onClick={all}>
          {t('materials.all')}
        </Button>
      }
    >
      <p className="muted">{t('materials.count', { present: received, total: ids.length })}</p>
      <fieldset className={styles['materials']} ref={list} data-testid="materials" aria-label={t('materials.title')}>
        {materials.map((material, index) => (
          <div className={styles['material']} key={material.id} data-material={material.id}>
            <Checkbox
              autoFocus={index === 0}
              checked={props.present.includes(material.id)}
              onChange={() => toggle(material.id)}
              onKeyDown={event => {
                if (event.key === 'ArrowDown') move(event.currentTarget, 1)
                else if (event.key === 'ArrowUp') move(event.currentTarget, -1)
                else return
                event.preventDefault()
              }}
            >
              {pick(material.name)}
            </Checkbox>
            <MaterialTags material={material} />
            <span className="muted">
              {material.deferral?.mode === 'shared'
                ? t('materials.obtained', {
                    who: pick(props.view.item.department),
                    means: listed(
                      material.deferral.dischargedBy.flatMap(means =>
                        means === 'paper' ? [] : t(`life.owed.means.${means}`),
                      ),
                    ),
                  })
                : `${t(`case.form.${material.form}`)} × ${material.copies}`}
            </span>
            {!props.present.includes(material.id) && material.deferral?.mode !== 'shared' && (
              <DefectField
                name={pick(material.name)}
                what={props.defects.get(material.id)}
                onWhat={what => props.onDefects(changed(props.defects, material.id, what))}
              />
            )}
          </div>
        ))}
      </fieldset>
      <div className={classNames(styles['legend'], 'muted')}>
        {modes.map(mode => (
          <div key={mode}>{t(`life.mode.${mode}`)}</div>
        ))}
      </div>
    </Card>
  )
}

/** 不符合法定形式: it was brought, and counts as missing until it is corrected. */
function DefectField(props: {
  readonly name: string
  readonly what: string | undefined
  readonly onWhat: (what: string | undefined) => void
}) {
  const { t } = useTexts()
  const { name, what, onWhat } = props
  if (what === undefined) {
    return (
      <Button kind="link" small aria-label={t('materials.defectOf', { name })} onClick={() => onWhat('')}>
        {t('materials.addDefect')}
      </Button>
    )
  }
  return (
    <TextInput
      autoFocus={what === ''}
      className={styles['defect']}
      aria-label={t('materials.defectOf', { name })}
      placeholder={t('materials.defectHint')}
      maxLength={MOST_DEFECT}
      value={what}
      onChange={({ target }) => onWhat(target.value)}
      onBlur={() => what.trim() === '' && onWhat(undefined)}
    />
  )
}

function changed(defects: ReadonlyMap<string, string>, id: string, what: string | undefined): Map<string, string> {
  const others = [...defects].filter(([other]) => other !== id)
  return new Map(what === undefined ? others : [...others, [id, what]])
}

function MaterialTags({ material: { core, deferral } }: { material: MaterialView }) {
  const { t } = useTexts()
  if (core) return <Tag tone="info">{t('materials.core')}</Tag>
  if (!deferral) return <Tag>{t('materials.fixed')}</Tag>
  const { mode, due } = deferral
  return (
    <Tag tone="success">
      {t(`case.mode.${mode}`)} ·{' '}
      {mode === 'promise'
        ? t('materials.promised')
        : due.kind === 'workingDays'
          ? t('materials.due', { days: due.days })
          : t('materials.beforeHandover')}
    </Tag>
  )
}
