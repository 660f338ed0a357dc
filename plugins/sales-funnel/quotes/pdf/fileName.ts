/** A name that every system takes and that people can read, without the ending: 报价单-BJ000001-客户甲. */
export const fileName = (parts: readonly (string | null | undefined)[]): string =>
  parts
    .map((part) => cut((part ?? '').replace(/[\p{C}\\/:*?"<>|'%]+/gu, ' ').trim()))
    .filter(Boolean)
    .join('-')

/** File systems take 255 bytes, a character can have four. */
const cut = (text: string): string => [...text].slice(0, 20).join('').trim()
