import type { Bilingual } from '../../base/bilingual.ts'
import { valueIn } from '../../cases/gates/input-value.ts'
import { GATE_NAMES } from '../../cases/gates/texts.ts'
import { outcomeOf, type Replay } from '../../cases/replay.ts'
import type { ReplayedCase, UnderCatalogue } from './decide.ts'

const MARKS = { pass: '通过 pass', fail: '不通过 fail', unknown: '未知 unknown', notAsked: '未查询 not asked' } as const

export function decideText(again: ReplayedCase): string {
  const { state, day, rules, recorded, assumptions, underCatalogue } = again
  const was = recorded && `${recorded.on} ${recorded.event.type} ${outcomeOf(recorded.event) ?? ''}`.trim()
  return [
    `${state.caseNumber ?? state.caseId}  ${both(state.item.name)}  ${state.item.code} ${state.item.version}`,
    `规则 rules ${rules.version}${rules.from ? `（自 from ${rules.from}）` : ''}  ${day}`,
    `当时记录 on record: ${was ?? '没有 none'}`,
    `按办件自己的事项版本 by the case’s own version ${state.item.version}: ${again.assessment.outcome}（老件按老版本 old cases keep theirs）`,
    `按目录当日版本 by the catalogue’s version on ${day}: ${catalogueText(underCatalogue)}`,
    '',
    ...trace(again),
    ...(underCatalogue.kind === 'other' && isOther(again, underCatalogue.replay)
      ? [
          '',
          `== 目录当日版本 the catalogue’s version on ${day}: ${underCatalogue.version} ==`,
          ...trace(underCatalogue.replay),
          ...section('不能还原的 not reconstructed', underCatalogue.replay.assumptions),
        ]
      : []),
    '',
    ...section('不能还原的 not reconstructed', assumptions),
  ].join('\n')
}

function catalogueText(under: UnderCatalogue): string {
  switch (under.kind) {
    case 'same':
      return '同一版本 the same version'
    case 'notOffered':
      return '目录当日没有该事项，无从判断 the catalogue did not offer this item then; there is nothing to decide by'
    case 'other':
      return `${under.version}: ${under.replay.assessment.outcome}`
  }
}

/** Another outcome, or another result of a gate. */
function isOther(a: Replay, b: Replay): boolean {
  return (
    JSON.stringify([a.assessment.row.id, a.assessment.gates]) !==
    JSON.stringify([b.assessment.row.id, b.assessment.gates])
  )
}

function trace({ assessment: { row, gates, outcome }, differences }: Replay): string[] {
  return [
    `结论 outcome: ${outcome}  ${both(row.reason)}`,
    `  依据 basis: ${both(row.basis)}`,
    '',
    ...gates.flatMap(gate => [
      `${gate.code.padEnd(3)} ${both(GATE_NAMES[gate.id])}${gate.party ? ` [${gate.party}]` : ''}: ${
        gate.skipped ? '不适用 not used' : MARKS[gate.result]
      }`,
      `      ${both(gate.reason)}`,
      ...gate.inputs.map(
        ({ name, value, on }) => `      · ${both(name)} = ${both(valueIn({ name, value }))}${on ? ` (${on})` : ''}`,
      ),
      `      依据 basis: ${both(gate.basis)}`,
    ]),
    '',
    ...section('与记录的差别 differences', differences),
  ]
}

export function decideJson({ state, day, rules, underCatalogue, ...again }: ReplayedCase): string {
  const { recorded } = again
  const result = {
    caseId: state.caseId,
    caseNumber: state.caseNumber,
    item: { code: state.item.code, version: state.item.version },
    asOf: day,
    rules: { version: rules.version, from: rules.from },
    ...decided(again),
    recorded: recorded && { on: recorded.on, event: recorded.event.type, outcome: outcomeOf(recorded.event) },
    catalogue:
      underCatalogue.kind === 'other'
        ? { kind: underCatalogue.kind, version: underCatalogue.version, ...decided(underCatalogue.replay) }
        : underCatalogue,
  }
  return JSON.stringify(result, undefined, 2)
}

function decided({ assessment: { row, gates, outcome }, differences, assumptions }: Replay) {
  const because = { reason: row.reason, basis: row.basis }
  return { outcome, row: row.id, because, gates, differences, assumptions }
}

function section(title: string, lines: readonly Bilingual[]): string[] {
  return [`${title}: ${lines.length === 0 ? '无 none' : ''}`, ...lines.map(line => `  - ${both(line)}`)]
}

function both({ zh, en }: Bilingual): string {
  return zh === en ? zh : `${zh} / ${en}`
}
