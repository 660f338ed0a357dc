import { deflateRawSync } from 'node:zlib'

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'

export interface WorkbookOptions {
  /** The sheets in the order of their tabs: what stands in `sheetData`, or behind it from `</sheetData>` on. */
  sheets?: { name: string; data: string; state?: string }[]
  /** Shared texts: the content of each `si`. */
  texts?: string[]
  /** Number format codes; the style of a cell is the place in this list. */
  formats?: string[]
  is1904?: boolean
  /** Changes the parts at last, by their names. */
  edit?: (parts: Map<string, string | Uint8Array>) => void
}

/** A workbook out of the XML that programs write, however strange. */
export function workbook({ sheets = [], texts = [], formats = [], is1904 = false, edit }: WorkbookOptions): Uint8Array<ArrayBuffer> {
  const relation = (id: string, type: string, target: string) => `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`
  const own = formats.map((code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${code.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"/>`)
  const parts = new Map<string, string | Uint8Array>([
    ['_rels/.rels', `<Relationships ${packageRelations}>${relation('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`],
    [
      'xl/workbook.xml',
      `<workbook ${main} xmlns:r="${relations}"><workbookPr${is1904 ? ' date1904="1"' : ''}/><sheets>${sheets
        .map(({ name, state }, index) => `<sheet name="${name}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="s${index}"/>`)
        .join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships ${packageRelations}>${relation('x1', 'sharedStrings', 'sharedStrings.xml')}${relation('x2', 'styles', 'styles.xml')}${sheets
        .map((_, index) => relation(`s${index}`, 'worksheet', `worksheets/sheet${index + 1}.xml`))
        .join('')}</Relationships>`,
    ],
    ['xl/sharedStrings.xml', `<sst ${main}>${texts.map((text) => `<si>${text}</si>`).join('')}</sst>`],
    [
      'xl/styles.xml',
      `<styleSheet ${main}><numFmts>${own.join('')}</numFmts><cellStyleXfs><xf numFmtId="0"/></cellStyleXfs><cellXfs>${formats
        .map((code, index) => `<xf numFmtId="${/^\d+$/.test(code) && code.length < 3 ? code : 200 + index}"/>`)
        .join('')}</cellXfs></styleSheet>`,
    ],
    ...sheets.map(({ data }, index): [string, string] => [
      `xl/worksheets/sheet${index + 1}.xml`,
      `<worksheet ${main}><sheetData>${data}${data.includes('</sheetData>') ? '' : '</sheetData>'}</worksheet>`,
    ]),
  ])
  edit?.(parts)
  return zip(parts)
}

/** A ZIP archive of these files, in their order. `claim` is the size that it says each of them unpacks to. */
export function zip(files: Map<string, string | Uint8Array>, claim?: number): Uint8Array<ArrayBuffer> {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, content] of files) {
    const bytes = Buffer.from(content as string)
    const packed = deflateRawSync(bytes)
    const label = Buffer.from(name)
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt16LE(8, 4)
    shared.writeUInt32LE(packed.length, 14)
    shared.writeUInt32LE(claim ?? bytes.length, 18)
    shared.writeUInt16LE(label.length, 22)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), shared, label, packed])
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), shared, Buffer.alloc(10), offset(at), label]))
    bodies.push(local)
    at += local.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(files.size, 4)
  end.writeUInt16LE(files.size, 6)
  end.writeUInt32LE(listed.length, 8)
  end.writeUInt32LE(at, 12)
  return new Uint8Array(Buffer.concat([...bodies, listed, Buffer.from('PK\u0005\u0006'), end]))
}

function offset(at: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(at)
  return bytes
}
