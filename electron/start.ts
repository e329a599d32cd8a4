import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { electronProgram, hasDisplay, isStale, PAGE_SOURCES } from './host/start/built.ts'
import { type Child, runChild } from './host/start/child.ts'

const ROOT = resolve(import.meta.dirname, '..')
const PROCESS_SOURCES = ['electron/**/*.{ts,json}', 'drivers/**/*.{ts,json}', 'vite.config.ts', 'package-lock.json']

function build(mode: string): void {
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js')
  const { status } = spawnSync(process.execPath, [vite, 'build', '--mode', mode, '--logLevel', 'warn'], {
    cwd: ROOT,
    stdio: 'inherit',
  })
  if (status !== 0) throw new Error(`vite build --mode ${mode}`)
}

async function main(): Promise<void> {
  const electron = electronProgram(ROOT)
  const window = electron !== undefined && hasDisplay(process.env)
  if (isStale(ROOT, 'dist/renderer/index.html', PAGE_SOURCES)) {
    console.log('正在构建页面… / building the pages…')
    build('production')
  }
  if (isStale(ROOT, 'dist/electron/serve.js', PROCESS_SOURCES)) build('processes')
  if (window && isStale(ROOT, 'dist/electron/preload.cjs', PROCESS_SOURCES)) build('preload')

  const children: Child[] = []
  let stopping = false
  const stop = () => {
    stopping = true
    for (const child of children) child.stop()
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  const run = (entry: string, env: NodeJS.ProcessEnv, ready: RegExp) => {
    const child = runChild(process.execPath, [join(ROOT, entry)], env, ready)
    children.push(child)
    return child
  }
  try {
    const env = { ...process.env }
    if (!env['HALL_CREDIT_URL']) {
      const credit = run('electron/credit/reference/main.ts', { ...env, CREDIT_PORT: '0' }, /grade service (\S+)/)
      env['HALL_CREDIT_URL'] = (await credit.ready)[1]
    }
    const application = run('dist/electron/serve.js', env, /serving (\S+)/)
    const address = (await application.ready)[1] ?? ''
    console.log(guide(address, env))
    if (window) {
      children.push(runChild(electron, [ROOT], { ...env, HALL_ATTACH: address }, /$^/))
    } else {
      const missing =
        electron === undefined ? 'Electron 程序未下载 / Electron’s program is not here' : '没有显示器 / no display'
      console.log(`桌面窗口未打开：${missing}；请用浏览器 / use a browser.`)
    }
    const first = await Promise.race(children.map(async ({ name, ended }) => ({ name, code: await ended })))
    if (!stopping) {
      const why = first.code ?? 'killed'
      console.error(
        `${first.name} 意外结束（${why}），其余一并停止 / ended by itself (${why}); the others end with it.`,
      )
    }
    process.exitCode = first.code === 0 ? 0 : 1
  } finally {
    stop()
    await Promise.all(children.map(child => child.ended))
  }
}

function guide(address: string, env: NodeJS.ProcessEnv): string {
  const reader = env['HALL_READER'] ?? 'sim'
  return `
  容缺受理工作台 Rongque                                  ${address}

  窗口 counter      ${address}/counter
  部门 department   ${address}/department   (选择“审查演示员” / choose the examiner)
  督导 supervisor   ${address}/supervisor   (选择“主管演示员” / choose the supervisor)
  终端 kiosk        ${address}/kiosk

  读卡器 reader     ${reader}${reader === 'sim' ? '（左下角“模拟读卡器”放卡 / put a card on, lower left）' : ''}
  信用服务 credit   ${env['HALL_CREDIT_URL']}
  数据 data         ${resolve(env['HALL_DATA'] || '.data')}

  试一试 try: 放“王样本 · B级” → 代办单位、委托代理人：禅城样本餐饮有限公司 91440604MA0000001X
             → F2 输入 ggcs 回车 → 请当事人看过告知书，回车 → F3 全部齐全，取消“授权委托书”
             → F8 查信用、打印承诺书 → F9 容缺受理 → F3 收到材料 → F4 核验合格
             → 改选“审查演示员”，F7 作出决定 → 改回“窗口演示员”，F9 发放结果
  Ctrl-C 结束 ends it.
`
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
