import type { ComponentProps, ReactNode } from 'react'
import { useTexts } from '../texts/index.ts'
import styles from './alert.module.css'
import { Button } from './button.tsx'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'

export interface AlertProps extends Omit<ComponentProps<'div'>, 'title' | 'children'> {
  readonly tone: 'info' | 'success' | 'warning' | 'error'
  readonly title: ReactNode
  readonly description?: ReactNode
  readonly action?: ReactNode
  readonly onClose?: (() => void) | undefined
}

export function Alert({ tone, title, description, action, onClose, className, ...rest }: AlertProps) {
  const { t } = useTexts()
  return (
    <div role="alert" {...rest} data-tone={tone} className={classNames(styles['alert'], styles[tone], className)}>
      <span className={styles['icon']}>
        <Icon name={tone} />
      </span>
      <div className={styles['body']}>
        <div className={description ? styles['title'] : undefined}>{title}</div>
        {description && <div>{description}</div>}
      </div>
      {action && <div className={styles['action']}>{action}</div>}
      {onClose && (
        <Button kind="link" small aria-label={t('app.close')} onClick={onClose}>
          <Icon name="close" />
        </Button>
      )}
    </div>
  )
}
