/** Proposes a code for a Chinese or English label: its pinyin in lower case. The dictionary of pinyin is loaded when first needed. */
async function spell(label: string, separator: string): Promise<string> {
  const { pinyin } = await import('pinyin-pro')
  return pinyin(label, { toneType: 'none', type: 'array', nonZh: 'consecutive' })
    .join(separator)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, separator)
    .replace(new RegExp(`^${separator}+|${separator}+$`, 'g'), '')
    .slice(0, 50)
}

/** `信用评级` → `x_xin_yong_ping_ji`. */
export async function fieldNameFor(label: string): Promise<string> {
  const spelled = await spell(label, '_')
  return spelled ? `x_${spelled}` : ''
}

/** `信用评级` → `xin-yong-ping-ji`. */
export async function dictionaryCodeFor(label: string): Promise<string> {
  const spelled = await spell(label, '-')
  return /^[a-z]/.test(spelled) ? spelled : spelled && `d-${spelled}`
}
