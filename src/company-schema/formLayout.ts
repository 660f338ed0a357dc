import type { Field } from 'payload'

/** Field types that read better over the whole width. */
const wide = new Set(['textarea', 'array', 'json', 'richText', 'blocks', 'join', 'ui', 'group', 'upload'])

type Section = Record<string, string> | null

/** Lays a flat list of fields out as a form: sections as collapsible blocks, short fields two to a row, the sidebar apart. */
export function layOutForm(fields: Field[]): Field[] {
  const sidebar = fields.filter(isInSidebar)
  const main = fields.filter((field) => !isInSidebar(field))
  const blocks: { section: Section; fields: Field[] }[] = []
  for (const field of main) {
    const section = sectionOf(field)
    const last = blocks.at(-1)
    if (last && sameSection(last.section, section)) last.fields.push(field)
    else blocks.push({ section, fields: [field] })
  }
  return [...blocks.flatMap(({ section, fields: own }) => (section ? [collapsible(section, inRows(own))] : inRows(own))), ...sidebar]
}

function inRows(fields: Field[]): Field[] {
  const rows: Field[] = []
  let open: Field[] | null = null
  for (const field of fields) {
    if (wide.has(field.type)) {
      rows.push(field)
      open = null
    } else {
      if (!open) {
        open = []
        rows.push({ type: 'row', fields: open, admin: {} })
      }
      open.push({ ...field, admin: { ...field.admin, width: '50%' } } as Field)
    }
  }
  return rows
}

const collapsible = (label: Record<string, string>, fields: Field[]): Field =>
  ({ type: 'collapsible', label, fields, admin: { initCollapsed: false } }) as Field

const isInSidebar = (field: Field): boolean => (field.admin as { position?: string } | undefined)?.position === 'sidebar'

function sectionOf(field: Field): Section {
  const custom =
    (field.admin as { custom?: { section?: Section } } | undefined)?.custom?.section ?? (field as { custom?: { section?: Section } }).custom?.section
  return custom ?? null
}

const sameSection = (a: Section, b: Section): boolean => (a === null || b === null ? a === b : a.zh === b.zh)
