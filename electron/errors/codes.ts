/**
 * Every code that the application can show, by area: C2xx credit, K3xx case, S4xx store, A5xx access. Codes of readers
 * (R1xx) are listed by drivers/error.ts. A code never changes its meaning; a retired one is not used again.
 */

/** `retriable`: the same call can succeed later, or after the remedy. `fatal`: a person must change something first. */
export type FaultKind = 'retriable' | 'fatal'

export interface FaultText {
  readonly kind: FaultKind
  readonly zh: string
  readonly en: string
  readonly remedyZh: string
  readonly remedyEn: string
}

const credit = {
  C201: fault(
    'retriable',
    '信用查询服务无法连接',
    'the credit service cannot be reached',
    '可稍后重试，或由人决定',
    'try again later, or let a person decide',
  ),
  C202: fault(
    'retriable',
    '信用查询超时',
    'the credit query timed out',
    '可稍后重试，或由人决定',
    'try again later, or let a person decide',
  ),
  C203: fault(
    'retriable',
    '信用查询服务连续失败，暂停查询',
    'the credit service keeps failing and is left alone for a moment',
    '稍后自动恢复；期间由人决定',
    'it is asked again by itself; a person decides meanwhile',
  ),
  C204: fault(
    'fatal',
    '信用查询结果没有有效签名',
    'the credit answer carries no valid signature',
    '结果不予采信，请通知管理员核对密钥',
    'the answer is not believed; have an administrator check the key',
  ),
  C205: fault(
    'fatal',
    '信用查询结果与请求不符',
    'the credit answer does not belong to the request',
    '结果不予采信，请通知管理员',
    'the answer is not believed; tell an administrator',
  ),
  C206: fault(
    'fatal',
    '信用查询结果格式有误',
    'the credit answer cannot be understood',
    '结果不予采信，请通知管理员',
    'the answer is not believed; tell an administrator',
  ),
  C207: fault(
    'fatal',
    '信用查询服务拒绝了请求',
    'the credit service refused the request',
    '请通知管理员核对授权与时钟',
    'have an administrator check the authorisation and the clock',
  ),
  C208: fault(
    'retriable',
    '信用查询服务内部错误',
    'the credit service reports an error of its own',
    '可稍后重试，或由人决定',
    'try again later, or let a person decide',
  ),
  C209: fault(
    'fatal',
    '未配置信用查询服务',
    'no credit service is configured',
    '请管理员在配置文件中填写 credit.url',
    'an administrator sets credit.url in the configuration file',
  ),
} as const

const cases = {
  K301: fault('fatal', '没有该办件', 'there is no such case', '请核对办件编号', 'check the case number'),
  K302: fault(
    'retriable',
    '办件已被他人更改',
    'somebody else has changed this case',
    '已显示最新内容，请核对后重试',
    'the latest state is shown; check it and try again',
  ),
  K303: fault(
    'fatal',
    '办件当前状态不允许该操作',
    'this cannot be done in the case’s present state',
    '请按页面所示的下一步办理',
    'take one of the next steps that the screen offers',
  ),
  K304: fault(
    'fatal',
    '条件不满足，不能容缺受理',
    'the conditions for acceptance on trust are not met',
    '查看各项条件；可按普通程序办理',
    'see each condition; the ordinary procedure is open',
  ),
  K305: fault(
    'fatal',
    '材料不齐，不能按齐全受理',
    'materials are missing, the case is not complete',
    '补齐材料，或申请容缺受理',
    'bring the materials, or ask for acceptance on trust',
  ),
  K306: fault(
    'fatal',
    '尚有欠件，结果不能发放',
    'documents are still owed, the result stays locked',
    '先收取并核验所欠材料',
    'take and check the owed documents first',
  ),
  K307: fault(
    'fatal',
    '尚未登记申请人或经办人',
    'the applicant or the person at the counter is missing',
    '请先读卡并登记申请人',
    'read the card and enter the applicant first',
  ),
  K308: fault(
    'fatal',
    '材料尚未核对',
    'the materials have not been checked',
    '请先逐项核对材料',
    'go through the list of materials first',
  ),
  K309: fault(
    'fatal',
    '事项没有该材料',
    'the item has no such material',
    '请刷新页面后重试',
    'reload the page and try again',
  ),
  K310: fault(
    'fatal',
    '该欠件当前不能这样处理',
    'this owed document cannot be handled that way now',
    '请按页面所示的下一步办理',
    'take one of the next steps that the screen offers',
  ),
  K311: fault(
    'fatal',
    '承诺书尚未签署或已失效',
    'the promise has not been signed or no longer fits',
    '请重新打印并签署承诺书',
    'print and sign the promise again',
  ),
  K312: fault(
    'fatal',
    '须由另一名主管决定',
    'another person, a supervisor, must decide this',
    '请主管登录后处理',
    'have a supervisor do it',
  ),
  K313: fault('fatal', '须填写理由', 'a reason is needed', '请填写理由', 'enter a reason'),
  K314: fault('fatal', '没有该事项', 'there is no such item', '请重新选择事项', 'choose the item again'),
  K315: fault('fatal', '该办件编号标识已被使用', 'this case id is in use', '请重新开始登记', 'start the entry again'),
  K317: fault(
    'fatal',
    '证件号码不合规',
    'the number is not valid',
    '请核对号码后重新输入',
    'check the number and enter it again',
  ),
  K318: fault(
    'retriable',
    '读卡结果已过期',
    'the card reading has expired',
    '请重新放置身份证',
    'place the card again',
  ),
  K319: fault(
    'fatal',
    '没有须由人决定的条件',
    'there is nothing for a person to decide',
    '按页面所示办理',
    'go on as the screen says',
  ),
  K320: fault(
    'fatal',
    '没有到期未补且宽限已过的材料，不能按补交不来处理',
    'nothing that was promised has lapsed, so the case cannot end for it',
    '期限、宽限或整改期届满后再处理；在此之前可收取材料',
    'wait until the date, the grace or the cure has passed; until then the document can be brought',
  ),
  K340: fault(
    'fatal',
    '没有可以整改的逾期材料',
    'there is nothing late that may still be cured',
    '首次整改只在宽限期内、未用完次数时可用；可收取材料或由主管处理',
    'a first cure is open only within grace and while one is left; take the document, or let a supervisor decide',
  ),
  K341: fault(
    'fatal',
    '事项没有规定可以用这种方式免交该材料',
    'the item does not let this take the document’s place',
    '按事项规定的方式办理，或申请主管免除',
    'use a way that the item names, or ask a supervisor to waive it',
  ),
  K342: fault(
    'fatal',
    '同样的申请已经提出',
    'the same has been asked for already',
    '请等待答复',
    'wait for the answer',
  ),
  K343: fault(
    'fatal',
    '没有待批的申请',
    'there is no such request waiting',
    '可能已有人答复，请查看最新内容',
    'somebody may have answered it; see the latest state',
  ),
  K344: fault(
    'fatal',
    '该材料不能延期：期限已过、须在领取结果前补交，或应由办理机关取得',
    'this date cannot be extended: it has passed, it is before hand-over, or the document is the office’s to get',
    '期限届满前才能申请延期；逾期的可在宽限期内补交或整改',
    'an extension is asked for before the date; what is late can be brought, or cured, within grace',
  ),
  K345: fault(
    'fatal',
    '天数或次数超过规定',
    'more days, or more often, than the rules allow',
    '查看事项和大厅规则；不可抗力请注明',
    'see the rules of the item and the hall; say so if it is force majeure',
  ),
  K346: fault(
    'fatal',
    '没有该履约记录，或已修复、已更正',
    'there is no such record, or it was repaired or corrected',
    '请查看最新的履约记录',
    'see the latest record',
  ),
  K347: fault(
    'fatal',
    '没有该异议，或已有决定',
    'there is no such objection, or it was decided',
    '请查看最新内容',
    'see the latest state',
  ),
  K348: fault(
    'fatal',
    '期限未到，不能归档',
    'the date has not passed, the case cannot be put away',
    '期限届满后再办理；申请人不再办理的，可撤回申请',
    'wait for the date; an applicant who does not go on can withdraw',
  ),
  K349: fault(
    'fatal',
    '主件齐全，无须收件暂存',
    'no core document is missing, papers need not be held',
    '按齐全受理或容缺受理办理',
    'accept the case, complete or on trust',
  ),
  K380: fault(
    'fatal',
    '该环节不是办理机关的待办，或该规则不监察此环节',
    'this is not a step that the office has to take now, or not one that the rule watches',
    '请查看办件最新环节',
    'see what the case waits for now',
  ),
  K381: fault(
    'fatal',
    '该环节尚未临期，不能督办',
    'the step is not close to its date yet',
    '亮黄灯或红灯后再督办',
    'supervise it once its light is yellow or red',
  ),
  K382: fault(
    'fatal',
    '该环节已有未反馈的督办',
    'this step is under supervision already',
    '请先反馈现有督办',
    'have the order that is open answered first',
  ),
  K383: fault(
    'fatal',
    '没有该督办，或已反馈',
    'there is no such order, or it was answered',
    '请查看最新内容',
    'see the latest state',
  ),
} as const

const store = {
  S401: fault(
    'fatal',
    '磁盘已满，未保存',
    'the disk is full; nothing was saved',
    '请立即通知管理员清理磁盘；已保存的内容完好',
    'have an administrator free the disk now; what was saved before is intact',
  ),
  S402: fault(
    'fatal',
    '数据由更新版本的程序写入',
    'the data was written by a newer version',
    '请安装不低于该版本的程序',
    'install that version or a later one',
  ),
  S403: fault(
    'fatal',
    '数据文件夹正被另一个程序使用',
    'the data folder is in use by another instance',
    '关闭另一个实例，或换用其他数据文件夹',
    'close the other instance, or use another folder',
  ),
  S404: fault(
    'fatal',
    '事件链校验失败',
    'the chain of events does not verify',
    '停止使用并保留现场，通知管理员',
    'stop, keep everything as it is, and tell an administrator',
  ),
  S405: fault(
    'fatal',
    '数据库文件损坏',
    'the database file is damaged',
    '从备份恢复，并保留损坏的文件',
    'restore a backup and keep the damaged file',
  ),
  S406: fault(
    'fatal',
    '数据文件夹不可写',
    'the data folder cannot be written',
    '检查文件夹权限',
    'check the folder’s permissions',
  ),
  S407: fault(
    'fatal',
    '大厅密钥缺失或不匹配',
    'the hall’s key is missing or does not fit the data',
    '从保管处恢复 hall.key；切勿新建',
    'restore hall.key from safekeeping; do not make a new one',
  ),
  S408: fault('fatal', '备份文件已存在', 'the backup file exists already', '换一个文件名', 'choose another file name'),
  S409: fault('retriable', '数据库忙', 'the database is busy', '请重试', 'try again'),
  S410: fault(
    'fatal',
    '数据库读写失败',
    'the database could not be read or written',
    '通知管理员检查磁盘',
    'have an administrator check the disk',
  ),
} as const

const access = {
  A501: fault(
    'fatal',
    '未知的工作人员',
    'unknown operator',
    '请在配置中登记工作人员',
    'enter the operator in the configuration',
  ),
  A502: fault(
    'fatal',
    '没有权限',
    'not permitted for this role',
    '请由有权限的人员操作',
    'have somebody with that role do it',
  ),
  A503: fault(
    'fatal',
    '请求来源不被允许',
    'the request comes from a place that is not allowed',
    '请从本系统的页面操作',
    'use the pages of this system',
  ),
  A504: fault('fatal', '输入内容有误', 'the input is not valid', '按提示修改后重试', 'correct it as the message says'),
  A505: fault(
    'fatal',
    '程序内部错误',
    'an error inside the program',
    '请重试；如反复出现请联系技术人员并提供此代码',
    'try again; if it happens again give this code to support',
  ),
  A506: fault('fatal', '须说明用途', 'a purpose is needed', '请填写查看用途', 'enter what it is needed for'),
  A507: fault(
    'fatal',
    '配置文件有误',
    'the configuration is not valid',
    '按提示修改配置文件',
    'correct the file as the message says',
  ),
  A508: fault(
    'fatal',
    '当前读卡器不是模拟读卡器',
    'the reader in use is not a simulated one',
    '设置 HALL_READER=sim',
    'set HALL_READER=sim',
  ),
  A509: fault(
    'fatal',
    '端口已被占用',
    'the port is in use',
    '设置 HALL_PORT 为其他端口',
    'set HALL_PORT to another one',
  ),
  A510: fault(
    'fatal',
    '请求过大或未说明长度',
    'the request is too large or does not say how long it is',
    '减少提交的内容',
    'send less',
  ),
  A560: fault(
    'fatal',
    '工作清单定义有误',
    'a work list is not defined as it should be',
    '按提示修改配置中的 worklists',
    'correct worklists in the configuration as the message says',
  ),
  A561: fault('fatal', '没有该工作清单', 'there is no such work list', '请重新选择清单', 'choose a list again'),
  A562: fault(
    'fatal',
    '行数过多，不能打印',
    'too many rows to print',
    '请缩小筛选范围，或导出 Excel、CSV',
    'filter more closely, or export to Excel or CSV',
  ),
  A563: fault(
    'fatal',
    '统计期间有误',
    'the period is not valid',
    '起始月份不得晚于截止月份，且不超过 60 个月',
    'the first month must not come after the last, and 60 months are the most',
  ),
} as const

export const FAULTS = { ...credit, ...cases, ...store, ...access }

export type FaultCode = keyof typeof FAULTS
export type CaseFaultCode = keyof typeof cases
export type CreditFaultCode = keyof typeof credit

function fault(kind: FaultKind, zh: string, en: string, remedyZh: string, remedyEn: string): FaultText {
  return { kind, zh, en, remedyZh, remedyEn }
}
