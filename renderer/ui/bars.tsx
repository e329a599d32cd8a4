import styles from './bars.module.css'
export function Bars(props: {
  readonly title: string
  readonly bars: readonly { readonly label: string; readonly value: number; readonly text?: string }[]
}) {
  const most = Math.max(1, ...props.bars.map(({ value }) => value))
  if (props.bars.length === 0) return null
  return (
    <table className={styles['bars']}>
      <caption>{props.title}</caption>
      <tbody>
        {props.bars.map(({ label, value, text }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>
              <span className={styles['bar']} data-bar style={{ width: `${(value / most) * 100}%` }} aria-hidden />
            </td>
            <td className={styles['barValue']} data-bar-value>
              {text ?? value}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
