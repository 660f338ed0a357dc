const digits = [...'零壹贰叁肆伍陆柒捌玖']
const places = ['仟', '佰', '拾', '']

/**
 * An amount in Chinese capitals, as contracts and bills write it (人民币大写): 1234.5 → 壹仟贰佰叁拾肆元伍角整.
 *
 * @param cents not negative
 */
export function capitalAmount(cents: bigint): string {
  const [yuan, jiao, fen] = [cents / 100n, Number((cents / 10n) % 10n), Number(cents % 10n)]
  const whole = yuan > 0n ? `${wholeNumber(yuan)}元` : ''
  if (jiao === 0 && fen === 0) return `${whole || '零元'}整`
  const tens = jiao > 0 ? `${digits[jiao] ?? ''}角` : whole && '零'
  return `${whole}${tens}${fen > 0 ? `${digits[fen] ?? ''}分` : '整'}`
}

/** Read in steps of 亿 and 万; a gap between two steps is one 零. */
function wholeNumber(value: bigint): string {
  for (const [step, name] of [
    [100_000_000n, '亿'],
    [10_000n, '万'],
  ] as const) {
    if (value < step) continue
    const rest = value % step
    const gap = rest > 0n && rest < step / 10n ? '零' : ''
    return `${wholeNumber(value / step)}${name}${gap}${rest > 0n ? wholeNumber(rest) : ''}`
  }
  return upToFourDigits(value)
}

function upToFourDigits(value: bigint): string {
  const written = String(value)
  return [...written.padStart(4, '0')]
    .map((digit, index) => (digit === '0' ? '零' : `${digits[Number(digit)] ?? ''}${places[index] ?? ''}`))
    .join('')
    .replace(/^零+|零+$/g, '')
    .replace(/零+/g, '零')
}
