import styles from './progress.module.css'

export function Progress({ percent, label }: { readonly percent: number; readonly label: string }) {
  return (
    <span className={styles['place']}>
      <progress className={styles['bar']} max={100} value={percent} aria-label={label} />
      <span className={styles['percent']}>{percent}%</span>
    </span>
  )
}
