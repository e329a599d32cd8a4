import { fault } from './fault.ts'

/** Who stands at the counter, and what may be done for whom. */
export const AT_COUNTER_FAULTS = {
  K395: fault(
    'fatal',
    '来领取的人不是本件的当事人，结果没有发放',
    'whoever is here to collect is no party to this case; nothing was handed over',
    '只能由下列人员领取：当事人凭本人证件，代领人凭授权文件',
    'only these may collect: a party with their own document, anybody else with an authority',
  ),
  K396: fault(
    'fatal',
    '授权文件未写明文号或日期，或日期在今天之后',
    'the authority has neither number nor date, or is dated after today',
    '按授权文件填写文号或日期；没有授权文件的不能代领',
    'enter its number or its date; without an authority nobody else may collect',
  ),
  K397: fault(
    'fatal',
    '尚未作出决定，不能制证、发放或办结',
    'nothing has been decided yet: no result can be made, handed over or closed',
    '先作出决定（准予或不予）；即办件可在发放时一并作出准予决定',
    'decide first, to grant or to refuse; what is decided on the spot can be granted with the hand-over',
  ),
  K398: fault(
    'fatal',
    '读卡器上是别人的证件，不能以当事人名义办理',
    'somebody else’s card lies on the reader: this cannot be done in a party’s name',
    '取走该证件，或请当事人放上本人证件后再办',
    'take that card away, or have the party put on their own',
  ),
  K399: fault(
    'retriable',
    '此后又读了别的证件，不能确定站在窗口的是谁',
    'another card was read since: it is not certain who stands at the counter',
    '请领取人重新放置本人证件',
    'have whoever collects place their card again',
  ),
} as const
