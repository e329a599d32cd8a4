import { GATE_NAMES } from '../cases/gates/texts.ts'
import { outcomeOf } from '../cases/replay.ts'
import type { Bilingual } from '../catalogue/model/bilingual.ts'
import type { ReplayedCase } from './decide.ts'

const MARKS = { pass: '通过 pass', fail: '不通过 fail', unknown: '未知 unknown' } as const

/** The trace of a decision that was made again, for a terminal: each gate, what it used, what it rests on. */
export function decideText({
  state,
  day,
  rules,
  assessment,
  recorded,
  differences,
  assumptions,
}: ReplayedCase): string {
  const { row, gates, outcome } = assessment
  const was = recorded && `${recorded.on} ${recorded.event.type} ${outcomeOf(recorded.event) ?? ''}`.trim()
  return [
    `${state.caseNumber ?? state.caseId}  ${both(state.item.name)}  ${state.item.code} ${state.item.version}`,
    `规则 rules ${rules.version}${rules.from ? `（自 from ${rules.from}）` : ''}  ${day}`,
    `结论 outcome: ${outcome}  ${both(row.reason)}`,
    `  依据 basis: ${both(row.basis)}`,
    '',
    ...gates.flatMap(gate => [
      `${gate.code.padEnd(3)} ${both(GATE_NAMES[gate.id])}${gate.party ? ` [${gate.party}]` : ''}: ${
        gate.skipped ? '不适用 not used' : MARKS[gate.result]
      }`,
      `      ${both(gate.reason)}`,
      ...gate.inputs.map(({ name, value, on }) => `      · ${both(name)} = ${value}${on ? ` (${on})` : ''}`),
      `      依据 basis: ${both(gate.basis)}`,
    ]),
    '',
    `当时记录 on record: ${was ?? '没有 none'}`,
    ...section('与记录的差别 differences', differences),
    ...section('不能还原的 not reconstructed', assumptions),
  ].join('\n')
}

/** The same as data, for programs. */
export function decideJson({ state, day, rules, assessment, recorded, ...rest }: ReplayedCase): string {
  const { row, gates, outcome } = assessment
  const result = {
    caseId: state.caseId,
    caseNumber: state.caseNumber,
    item: { code: state.item.code, version: state.item.version },
    asOf: day,
    rules: { version: rules.version, from: rules.from },
    outcome,
    row: row.id,
    because: { reason: row.reason, basis: row.basis },
    gates,
    recorded: recorded && { on: recorded.on, event: recorded.event.type, outcome: outcomeOf(recorded.event) },
    differences: rest.differences,
    assumptions: rest.assumptions,
  }
  return JSON.stringify(result, undefined, 2)
}

function section(title: string, lines: readonly Bilingual[]): string[] {
  return [`${title}: ${lines.length === 0 ? '无 none' : ''}`, ...lines.map(line => `  - ${both(line)}`)]
}

function both({ zh, en }: Bilingual): string {
  return zh === en ? zh : `${zh} / ${en}`
}
