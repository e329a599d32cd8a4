import { LAPSE_POLICIES } from '../../../electron/cases/model/lapse-policy.ts'

const text = (zh: string) => ({ zh, en: zh })
const days = (count: number) => ({ kind: 'workingDays', days: count })
const BEFORE_HANDOVER = { kind: 'beforeHandover' }

const CORE = { id: 'application', name: text('申请书'), core: true, form: 'original', copies: 1 }
const FIXED = { id: 'photo', name: text('照片'), core: false, form: 'original', copies: 1 }

function owed(id: string, name: string, mode: string, due: object, ...dischargedBy: string[]) {
  return { id, name: text(name), core: false, form: 'copy', copies: 1, deferral: { mode, due, dischargedBy } }
}

export const LEASE = owed('lease', '租赁合同', 'defer', days(5), 'paper')
const MANDATE = { ...owed('mandate', '授权委托书', 'defer', BEFORE_HANDOVER, 'paper'), appliesTo: ['agent'] }

function item(code: string, rest: object = {}) {
  return {
    code,
    version: '1',
    name: text(`事项 ${code}`),
    department: text('测试部门'),
    kind: 'promised',
    statutoryDays: 20,
    promisedDays: 10,
    openToDeferral: true,
    creditParties: ['handler'],
    yieldsCertificate: true,
    basis: text('测试依据'),
    materials: [CORE, FIXED, LEASE],
    ...rest,
  }
}

/** One for each kind of rule; domain facts 2 and 9. */
export const SITUATION_ITEMS = [
  item('S-BASE'),
  item('S-MODES', {
    materials: [
      CORE,
      LEASE,
      owed('plan', '制度文本', 'tolerate', BEFORE_HANDOVER, 'paper', 'check'),
      owed('insurance', '社保证明', 'shared', days(5), 'sharing'),
      owed('no-offence', '无违法记录证明', 'promise', days(8), 'check'),
    ],
  }),
  item('S-PROOF', {
    materials: [
      CORE,
      LEASE,
      {
        ...owed('no-offence', '无违法记录证明', 'promise', days(8), 'check'),
        deferral: {
          mode: 'promise',
          due: days(8),
          dischargedBy: ['check'],
          proof: { content: text('两年内没有违法记录'), correctDays: 3 },
        },
      },
    ],
  }),
  ...Object.keys(LAPSE_POLICIES).map(lapsePolicy => item(`S-${lapsePolicy.toUpperCase()}`, { lapsePolicy })),
  item('S-CLOSED', { openToDeferral: false }),
  item('S-ECOLOGY', { domain: 'ecology' }),
  item('S-INSTANT', { kind: 'instant', statutoryDays: 0, promisedDays: 0 }),
  item('S-NO-RESULT', { yieldsCertificate: false }),
  item('S-BOTH', { creditParties: ['applicant', 'handler'] }),
  item('S-AGENT', { materials: [CORE, LEASE, MANDATE], authorityMaterial: 'mandate' }),
  item('S-IN-PERSON', { proxyPromise: false }),
  item('S-LICENCE', { taskType: '01' }),
  item('S-SAFETY', { taskType: '01', safety: true }),
  item('S-MANY', {
    materials: [CORE, ...['a', 'b', 'c', 'd'].map(id => owed(id, `附件${id}`, 'defer', days(5), 'paper'))],
  }),
  item('S-CASES', {
    situations: [
      { id: 'new', name: text('新办') },
      { id: 'renewal', name: text('延续') },
    ],
    materials: [
      CORE,
      { ...LEASE, deferral: { ...LEASE.deferral, situations: ['renewal'] } },
      { id: 'former', name: text('原证'), core: true, form: 'original', copies: 1, situations: ['renewal'] },
    ],
  }),
]
