import { attribute, readXml } from './readXml.ts'
import { unreadable } from './refusals.ts'
import type { Archive } from './unzip.ts'

export interface Sheet {
  name: string
  /** Path of its part in the package. */
  part: string
}

/** What the parts of a package say about its sheets. */
export interface WorkbookParts {
  /** The worksheets that a person sees, in the order of their tabs. */
  sheets: Sheet[]
  /** Days are counted from 1904. */
  is1904: boolean
  /** Paths of the shared texts and of the styles; `null` when there are none. */
  texts: string | null
  styles: string | null
}

interface Related {
  id: string
  kind: string
  part: string
}

/** Finds the visible worksheets of a workbook and the parts that their cells refer to. */
export async function workbookParts(archive: Archive): Promise<WorkbookParts> {
  const main = (await relatedTo('', archive)).find(({ kind }) => kind === 'officeDocument')?.part ?? 'xl/workbook.xml'
  if (!archive.has(main) || main.endsWith('.bin')) throw unreadable('不是 Excel 工作簿（.xlsx），请另存为 .xlsx', 'Not an Excel workbook; save it as .xlsx')
  const related = await relatedTo(main, archive)
  const sheets: Sheet[] = []
  let is1904 = false
  await readXml(archive.read(main), {
    open: (name, attributes) => {
      if (name === 'workbookPr') is1904 = isTrue(attributes.date1904)
      if (name !== 'sheet' || (attributes.state ?? 'visible') !== 'visible') return
      const target = related.find(({ id }) => id === attribute(withoutOwnId(attributes), 'id'))
      if (target?.kind === 'worksheet' && archive.has(target.part)) sheets.push({ name: attributes.name ?? '', part: target.part })
    },
  })
  const partOf = (wanted: string) => related.find(({ kind, part }) => kind === wanted && archive.has(part))?.part ?? null
  return { sheets, is1904, texts: partOf('sharedStrings'), styles: partOf('styles') }
}

/** `sheetId` is the sheet's own number; the relation's id carries a prefix. */
const withoutOwnId = ({ sheetId: _own, ...others }: Record<string, string>) => others

export const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true' || text === 'on'

/** The relations of a part of the package; those of the package itself for an empty path. */
async function relatedTo(part: string, archive: Archive): Promise<Related[]> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const list = `${folder}_rels/${part.slice(folder.length)}.rels`
  const found: Related[] = []
  if (!archive.has(list)) return found
  await readXml(archive.read(list), {
    open: (name, { Id = '', Type = '', Target = '', TargetMode }) => {
      if (name === 'Relationship' && TargetMode !== 'External')
        found.push({ id: Id, kind: Type.slice(Type.lastIndexOf('/') + 1), part: pathFrom(folder, Target) })
    },
  })
  return found
}

/** The path of a target, which may stand relative to the folder and climb out of it. */
function pathFrom(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter(Boolean)
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}
