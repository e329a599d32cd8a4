import { fault } from './fault.ts'

/** Reminding somebody (催办), by text or by telephone. */
export const PROMPTING_FAULTS = {
  K360: fault('fatal', '没有该催办任务', 'there is no such prompt', '请刷新任务列表', 'reload the list of calls'),
  K361: fault(
    'fatal',
    '今天已对该办件催办过',
    'this case has been prompted today already',
    '每件每天最多催办一次，请明天再催',
    'a case is prompted once a day at most; try again tomorrow',
  ),
  K362: fault(
    'fatal',
    '该办件没有可催办的事由',
    'there is nothing to remind of in this case',
    '没有未交材料，无须催办',
    'nothing is owed, no prompt is needed',
  ),
  K363: fault(
    'fatal',
    '电话号码不合规',
    'the telephone number is not valid',
    '请填写 11 位手机号码，或带区号的固定电话',
    'enter a mobile number of 11 digits, or a landline with its area code',
  ),
  K364: fault(
    'fatal',
    '没有登记联系电话',
    'no telephone number was left',
    '请向当事人询问并登记联系电话',
    'ask the person for a number and enter it',
  ),
  K365: fault(
    'fatal',
    '该电话任务已经处理',
    'this call has been dealt with already',
    '请刷新任务列表',
    'reload the list of calls',
  ),
  K366: fault(
    'fatal',
    '当事人要求不再提醒',
    'the person has asked not to be reminded',
    '不再催办；当事人来窗口时可以更改',
    'do not prompt; the person can change this at the counter',
  ),
  K367: fault(
    'fatal',
    '登记的是固定电话，不能接收短信',
    'the number is a landline, which takes no texts',
    '请打电话',
    'call instead',
  ),
  K368: fault('fatal', '当事人要求电话联系', 'the person wants to be called', '请打电话', 'call'),
  K369: fault(
    'fatal',
    '当天已有同一办件的催办，或已由新的催办代替',
    'another prompt of the same case takes its place',
    '无须处理',
    'nothing to do',
  ),
} as const
