import type { Bilingual } from '../../base/bilingual.ts'
import { dateInHall, dateTimeInHall } from '../../base/local-date.ts'
import type { PersonalKind } from '../../cases/personal.ts'
import { HallError } from '../../errors/hall-error.ts'
import { csvFile } from '../../spreadsheet/write/csv.ts'
import { printableFile } from '../../spreadsheet/write/printable.ts'
import { inOneBatch, type Language, type Table } from '../../spreadsheet/write/table.ts'
import { operatorName } from '../operator-name.ts'
import type { HallParts } from '../parts.ts'
import { type PurgedKind, subjectEvents } from './subject-events.ts'

export const KIND_NAMES: Readonly<Record<PersonalKind, Bilingual>> = {
  identity: { zh: '身份信息（姓名、号码、联系方式）', en: 'who they are (name, number, telephone)' },
  credit: {
    zh: '信用查询结果及判断理由、签名图样',
    en: 'answers of grade sources, reasons of gates, drawn signatures',
  },
}

const TITLE = { zh: '个人信息清除报告', en: 'Report of a purge' }

const CONTENT_TYPES = { csv: 'text/csv;charset=utf-8', html: 'text/html;charset=utf-8' } as const

/** Throws A565 for an unknown purge. */
export async function purgeReport(
  parts: HallParts,
  number: number,
  format: 'csv' | 'html',
  language: Language,
): Promise<File> {
  const found = (await subjectEvents(parts.store)).find(event => event.number === number)
  if (found?.event.type !== 'DataPurged') throw new HallError('A565')
  const { at, by, event } = found
  const table = tableOf(event.kinds, language)
  const words = (zh: string, en: string) => (language === 'zh' ? zh : en)
  const heading = [
    [words('大厅', 'Hall'), parts.config.hall[language]],
    [words('编号', 'Number'), String(number)],
    [words('执行时间', 'Carried out at'), dateTimeInHall(at)],
    [words('执行人', 'By'), operatorName(parts, by)],
    [
      words('方式', 'How'),
      words(
        '销毁密钥，不可恢复；办件记录与校验链保留',
        'keys destroyed for good; the records of the cases and their chain stay',
      ),
    ],
  ] as const
  const chunks: Uint8Array<ArrayBuffer>[] = []
  for await (const chunk of format === 'csv' ? csvFile(table, 'spreadsheet') : printableFile(table, heading)) {
    chunks.push(chunk as Uint8Array<ArrayBuffer>)
  }
  return new File(chunks, `${TITLE[language]}-${number}-${dateInHall(at)}.${format}`, { type: CONTENT_TYPES[format] })
}

function tableOf(kinds: readonly PurgedKind[], language: Language): Table {
  return {
    title: TITLE,
    language,
    columns: [
      { title: { zh: '类别', en: 'Kind' }, width: 40 },
      { title: { zh: '清除至（含该年）', en: 'Up to and with the year' }, width: 16 },
      { title: { zh: '已清除（人·年）', en: 'Purged (subjects × years)' }, width: 18 },
      {
        title: {
          zh: '因在办件、限制或惩戒措施保留（人·年）',
          en: 'Kept for open cases, bars and measures (subjects × years)',
        },
        width: 24,
      },
    ],
    empty: { zh: '没有到期的信息', en: 'Nothing was due' },
    batches: inOneBatch(kinds.map(({ kind, upTo, keys, kept }) => [KIND_NAMES[kind][language], upTo, keys, kept])),
  }
}
