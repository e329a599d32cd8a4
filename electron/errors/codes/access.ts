import { fault } from './fault.ts'

/** Who may do what, requests, and the configuration. */
export const ACCESS_FAULTS = {
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
  A571: fault(
    'fatal',
    '要访问的服务在另一台机器上，地址未加密',
    'a service on another machine is to be asked without encryption',
    '把地址改为 https；确在封闭网络内的，在配置中用 allowPlainHttp 写明该主机名',
    'use an https address; for a closed network name the host as allowPlainHttp in the configuration',
  ),
  A572: fault(
    'fatal',
    '要访问的服务使用公开的训练密钥',
    'a service on another machine is to be asked with the published training key',
    '在配置中填写该服务发放的 keyId 和 secret；仅供培训的，用 allowTrainingKey 写明该主机名',
    'enter the keyId and secret that the service has issued; for training name the host as allowTrainingKey',
  ),
  A570: fault(
    'retriable',
    '请求没有在时限内发完',
    'the request did not arrive in time',
    '请检查网络后重试',
    'check the line and try again',
  ),
} as const
