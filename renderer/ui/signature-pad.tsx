import { type PointerEvent, useRef, useState } from 'react'
import { useTexts } from '../texts/index.ts'
import { Alert } from './alert.tsx'
import { Button } from './button.tsx'
import { Row } from './layout.tsx'
import styles from './signature-pad.module.css'

const WIDTH = 720
const HEIGHT = 220
const STROKE = 4

/** Signing on paper is always offered, and the legal standing of a drawing is stated beside it. */
export function SignaturePad(props: {
  readonly onDone: (png: string) => Promise<void>
  readonly onCancel: () => void
}) {
  const { t } = useTexts()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [drawn, setDrawn] = useState(false)
  const [busy, setBusy] = useState(false)

  const draw = (event: PointerEvent<HTMLCanvasElement>, begin: boolean) => {
    const pen = canvas.current?.getContext('2d')
    if (!pen || (!begin && event.buttons === 0)) return
    const box = event.currentTarget.getBoundingClientRect()
    const x = ((event.clientX - box.left) / box.width) * WIDTH
    const y = ((event.clientY - box.top) / box.height) * HEIGHT
    if (begin) {
      event.currentTarget.setPointerCapture(event.pointerId)
      pen.lineWidth = STROKE
      pen.lineCap = 'round'
      pen.lineJoin = 'round'
      pen.strokeStyle = '#000'
      pen.beginPath()
      pen.moveTo(x, y)
    }
    pen.lineTo(x, y)
    pen.stroke()
    setDrawn(true)
  }
  const clear = () => {
    canvas.current?.getContext('2d')?.clearRect(0, 0, WIDTH, HEIGHT)
    setDrawn(false)
  }
  const done = async () => {
    const url = canvas.current?.toDataURL('image/png') ?? ''
    setBusy(true)
    await props.onDone(url.slice(url.indexOf(',') + 1))
    setBusy(false)
  }

  return (
    <div className={styles['signaturePad']}>
      <Alert tone="info" title={t('print.signLaw')} />
      <canvas
        ref={canvas}
        width={WIDTH}
        height={HEIGHT}
        role="img"
        aria-label={t('print.signHere')}
        onPointerDown={event => draw(event, true)}
        onPointerMove={event => draw(event, false)}
      />
      <Row>
        <Button kind="primary" disabled={!drawn || busy} onClick={done}>
          {t('print.signDone')}
        </Button>
        <Button disabled={!drawn || busy} onClick={clear}>
          {t('print.signAgain')}
        </Button>
        <Button disabled={busy} onClick={props.onCancel}>
          {t('print.signOnPaper')}
        </Button>
      </Row>
    </div>
  )
}
