import { bilingual } from '../base/bilingual.ts'
import type { Deferral, Item, Material } from '../catalogue/model/item.ts'
import { Random } from './random.ts'

export interface GeneratedCatalogueOptions {
  readonly seed: number
  /** Default 338, as in Ningbo. */
  readonly items?: number
  /** Default and most: 32, as in Ningbo. */
  readonly departments?: number
}

export function generatedCatalogue({ seed, items = 338, departments = 32 }: GeneratedCatalogueOptions): Item[] {
  const random = new Random(seed)
  const names = DEPARTMENTS.slice(0, departments)
  return Array.from({ length: items }, (_, index) => generatedItem(index, names, random))
}

function generatedItem(index: number, departments: readonly Pair[], random: Random): Item {
  const place = index % departments.length
  const [departmentZh, departmentEn] = departments[place] ?? ['综合窗口', 'General Counter']
  const [subjectZh, subjectEn] = random.pick(SUBJECTS)
  const [actionZh, actionEn] = random.pick(ACTIONS)
  const instant = random.happens(0.2)
  const promisedDays = instant ? 0 : random.between(3, 20)
  const yieldsCertificate = random.happens(0.75)
  const number = index + 1
  const materials = [
    ...CORE.slice(0, random.between(1, CORE.length)).map(pair => material(pair, true)),
    ...shuffled(SECONDARY, random)
      .slice(0, random.between(0, 3))
      .map(pair => ({ ...material(pair, false), deferral: generatedDeferral(yieldsCertificate, random) })),
  ]
  return {
    code: `GEN-${String(place + 1).padStart(2, '0')}-${String(number).padStart(5, '0')}`,
    version: '2026-1',
    name: bilingual(`${subjectZh}${actionZh}（${number}）`, `${actionEn} of ${subjectEn} (${number})`),
    department: bilingual(departmentZh, departmentEn),
    domain: 'general',
    kind: instant ? 'instant' : 'promised',
    statutoryDays: instant ? 0 : promisedDays + random.between(0, 20),
    promisedDays,
    serves: random.happens(0.3) ? ['organisation'] : ['person', 'organisation'],
    openToDeferral: materials.some(entry => 'deferral' in entry),
    creditParties: random.pick([['applicant'], ['handler'], ['applicant', 'handler']] as const),
    thresholds: { letter: random.pick(['A', 'B', 'B', 'B', 'C']) },
    yieldsCertificate,
    situations: [],
    materials,
    gates: {},
    proxyPromise: true,
    ...(materials.some(({ id }) => id === AUTHORITY) ? { authorityMaterial: AUTHORITY } : {}),
    zeroTrip: random.happens(0.1),
    basis: bilingual('生成的事项，仅供测试', 'generated, for trials only'),
  }
}

function generatedDeferral(yieldsCertificate: boolean, random: Random): Deferral {
  const days = { kind: 'workingDays', days: random.pick([3, 5, 5, 10, 15]) } as const
  return {
    mode: random.pick(['defer', 'defer', 'defer', 'tolerate', 'promise', 'shared']),
    due: yieldsCertificate && random.happens(0.3) ? { kind: 'beforeHandover' } : days,
    dischargedBy: random.pick([['paper'], ['paper', 'sharing'], ['check', 'paper']] as const),
  }
}

type Pair = readonly [zh: string, en: string]

function material([zh, en]: Pair, core: boolean): Material {
  const id = en.toLowerCase().replaceAll(' ', '-')
  const appliesTo = id === AUTHORITY ? ({ appliesTo: ['agent'] } as const) : {}
  const form = core ? 'original' : 'copy'
  return { id, name: bilingual(zh, en), core, form, copies: 1, source: 'applicant', ...appliesTo }
}

const AUTHORITY = 'power-of-attorney'

const CORE: readonly Pair[] = [
  ['申请表', 'Application form'],
  ['身份证明', 'Identity'],
  ['原证照', 'Current certificate'],
]

const SECONDARY: readonly Pair[] = [
  ['营业执照', 'Business licence'],
  ['授权委托书', 'Power of attorney'],
  ['近期照片', 'Recent photograph'],
  ['场所使用证明', 'Proof of premises'],
  ['银行账户复印件', 'Bank account'],
  ['管理制度', 'Internal rules'],
  ['人员资格证明', 'Staff qualifications'],
  ['平面布置图', 'Floor plan'],
]

const SUBJECTS: readonly Pair[] = [
  ['经营许可证', 'a business permit'],
  ['登记证书', 'a registration certificate'],
  ['从业资格', 'a professional qualification'],
  ['专项补贴', 'a special subsidy'],
  ['备案事项', 'a filing'],
  ['场所许可', 'a permit for premises'],
  ['人员注册', 'a registration of staff'],
  ['资质证书', 'a qualification certificate'],
]

const ACTIONS: readonly Pair[] = [
  ['核发', 'Issue'],
  ['变更', 'Change'],
  ['延续', 'Renewal'],
  ['补发', 'Replacement'],
  ['注销', 'Cancellation'],
]

const DEPARTMENTS: readonly Pair[] = [
  ['发展改革局', 'Development and Reform Bureau'],
  ['教育局', 'Education Bureau'],
  ['科学技术局', 'Science and Technology Bureau'],
  ['工业和信息化局', 'Industry and Information Technology Bureau'],
  ['民族宗教事务局', 'Ethnic and Religious Affairs Bureau'],
  ['公安局', 'Public Security Bureau'],
  ['民政局', 'Civil Affairs Bureau'],
  ['司法局', 'Justice Bureau'],
  ['财政局', 'Finance Bureau'],
  ['人力资源和社会保障局', 'Human Resources and Social Security Bureau'],
  ['自然资源局', 'Natural Resources Bureau'],
  ['生态环境局', 'Ecology and Environment Bureau'],
  ['住房和城乡建设局', 'Housing and Construction Bureau'],
  ['交通运输局', 'Transport Bureau'],
  ['水利局', 'Water Resources Bureau'],
  ['农业农村局', 'Agriculture and Rural Affairs Bureau'],
  ['商务局', 'Commerce Bureau'],
  ['文化广电旅游局', 'Culture and Tourism Bureau'],
  ['卫生健康委员会', 'Health Commission'],
  ['退役军人事务局', 'Veterans Affairs Bureau'],
  ['应急管理局', 'Emergency Management Bureau'],
  ['审计局', 'Audit Bureau'],
  ['市场监督管理局', 'Market Supervision Bureau'],
  ['体育局', 'Sports Bureau'],
  ['统计局', 'Statistics Bureau'],
  ['医疗保障局', 'Medical Insurance Bureau'],
  ['综合行政执法局', 'Urban Management Bureau'],
  ['税务局', 'Tax Bureau'],
  ['气象局', 'Meteorological Bureau'],
  ['烟草专卖局', 'Tobacco Monopoly Bureau'],
  ['残疾人联合会', 'Disabled Persons’ Federation'],
  ['公积金管理中心', 'Housing Fund Centre'],
]

function shuffled<Entry>(entries: readonly Entry[], random: Random): Entry[] {
  return entries
    .map(entry => ({ entry, place: random.next() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ entry }) => entry)
}
