import { bilingual } from '../../language/bilingual.ts'
import { TaskRefusal } from '../../workers/taskRefusal.ts'
import { readNumberFormats } from './numberFormats.ts'
import { readSheet } from './readSheet.ts'
import { readSharedTexts } from './sharedTexts.ts'
import { importLimits, type TableRow } from './table.ts'
import { damaged, unzip } from './unzip.ts'
import { workbookParts, type Sheet } from './workbookParts.ts'

interface ReadWorkbook {
  sheet: string
  /** The sheets that a person sees, in the order of their tabs. */
  sheets: string[]
  rows: TableRow[]
}

/**
 * Reads one sheet of a workbook (`.xlsx`): the one that is asked for, else the first that a person sees. Only the parts
 * that its cells need are unpacked.
 *
 * @throws TaskRefusal `invalid` when it is no workbook or has no such sheet, `too-large` when it passes the limits
 */
export async function readWorkbook(bytes: Uint8Array, asked: string | null): Promise<ReadWorkbook> {
  try {
    const archive = unzip(bytes, importLimits.unpackedBytes)
    const { sheets, is1904, texts, styles } = await workbookParts(archive)
    const sheet = chosen(sheets, asked)
    const context = {
      is1904,
      texts: texts === null ? [] : await readSharedTexts(archive.read(texts)),
      formats: styles === null ? [] : await readNumberFormats(archive.read(styles)),
    }
    return { sheet: sheet.name, sheets: sheets.map(({ name }) => name), rows: await readSheet(archive.read(sheet.part), context) }
  } catch (error) {
    throw error instanceof TaskRefusal ? error : damaged(error)
  }
}

function chosen(sheets: Sheet[], asked: string | null): Sheet {
  const found = asked === null ? sheets[0] : sheets.find(({ name }) => name === asked)
  if (found) return found
  const names = sheets.map(({ name }) => name)
  throw new TaskRefusal({
    code: 'invalid',
    field: asked === null ? 'file' : 'sheet',
    message:
      asked === null
        ? bilingual('工作簿中没有可见的工作表', 'The workbook has no sheet that can be seen')
        : bilingual(`工作簿中没有工作表“${asked}”`, `The workbook has no sheet ${asked}`),
    data: { sheets: names },
  })
}
