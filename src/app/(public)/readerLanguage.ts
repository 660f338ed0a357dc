import { cookies, headers } from 'next/headers'

/** The reader's language: as chosen in the admin, else as the browser asks; Chinese when it is neither of ours. */
export async function readerLanguage(): Promise<'zh' | 'en'> {
  const chosen = (await cookies()).get('payload-lng')?.value
  if (chosen === 'zh' || chosen === 'en') return chosen
  const asked = (await headers()).get('accept-language') ?? ''
  const [first] = asked
    .split(',')
    .map((one) => one.trim().slice(0, 2).toLowerCase())
    .filter((one) => one === 'zh' || one === 'en')
  return first === 'en' ? 'en' : 'zh'
}
