import type { SameKeys } from './same-keys.ts'

/** The frame of every page, and failures that are nobody’s in particular. */
export const appZh = {
  app: {
    title: '容缺受理工作台',
    counter: '窗口受理',
    supervisor: '督导跟进',
    admin: '管理',
    kiosk: '自助查询',
    operator: '工作人员',
    chooseOperator: '请选择工作人员',
    window: '窗口 {{window}}',
    language: 'English',
    sample: '示例事项目录，非正式公布',
    offline: '与服务的连接已断开，正在重连…',
    loading: '正在加载…',
    system: '系统',
    reload: '重新加载',
    crashed: '页面出错',
    crashedHint: '已保存的内容不受影响。请重新加载页面。',
  },
  readOnly: {
    title: '只读：现在不能办理，任何操作都不会保存',
    look: '办件、清单、文书仍可查看、打印、导出。',
    kiosk: '系统维护中，暂时只能查询。请到窗口咨询。',
  },
  role: { clerk: '窗口', supervisor: '主管', admin: '管理', kiosk: '终端' },
  party: { applicant: '申请人', handler: '经办人' },
  fault: { retry: '可以重试', unreachable: '无法连接服务', unreachableHint: '请检查服务是否运行，稍后重试' },
}

export const appEn: SameKeys<typeof appZh> = {
  app: {
    title: 'Trust-based acceptance desk',
    counter: 'Counter',
    supervisor: 'Follow-up',
    admin: 'Administration',
    kiosk: 'Kiosk',
    operator: 'Operator',
    chooseOperator: 'Choose an operator',
    window: 'Window {{window}}',
    language: '中文',
    sample: 'sample catalogue, not published by any authority',
    offline: 'The connection to the service is lost; reconnecting…',
    loading: 'Loading…',
    system: 'the system',
    reload: 'Reload',
    crashed: 'This page failed',
    crashedHint: 'What was saved is safe. Please reload the page.',
  },
  readOnly: {
    title: 'Read-only: nothing can be processed now, and nothing is saved',
    look: 'Cases, lists and documents can still be looked at, printed and exported.',
    kiosk: 'The system is under maintenance and can only be looked at. Please ask at a window.',
  },
  role: { clerk: 'clerk', supervisor: 'supervisor', admin: 'administrator', kiosk: 'kiosk' },
  party: { applicant: 'Applicant', handler: 'Handler' },
  fault: {
    retry: 'can be tried again',
    unreachable: 'The service cannot be reached',
    unreachableHint: 'Check that it is running and try again',
  },
}
