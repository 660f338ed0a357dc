import type { CollectionSlug, Field, SanitizedConfig, Validate } from 'payload'

import { dateComponents, pickers } from '../admin/DateField/withDateComponents.ts'
import { dictionaryFieldComponents } from '../admin/withAdminComponents.ts'
import { bilingual, inLanguage, type Bilingual } from '../language/bilingual.ts'
import { textLimits, type CustomFieldType } from './customFieldTypes.ts'
import { sanitizeAlone, selectProperties } from './dictionarySelect.ts'
import type { DictionaryItem, MergedSetting } from './overlays.ts'
import { compilePattern } from './pattern.ts'

interface Options {
  setting: MergedSetting
  items: DictionaryItem[]
  config: SanitizedConfig
}

/** Largest accepted amount in yuan: its cents are still exact integers. */
const largestAmount = 90_000_000_000_000

const messages = {
  tooPrecise: bilingual('金额最多两位小数', 'An amount has at most two decimals'),
  notNumber: bilingual('请输入数字', 'Enter a number'),
  tooSmall: bilingual('不能小于 ', 'Must be at least '),
  tooLarge: bilingual('不能大于 ', 'Must be at most '),
  notInteger: bilingual('请输入整数', 'Enter a whole number'),
  badPhone: bilingual('电话号码格式不正确', 'This is not a telephone number'),
  badUrl: bilingual('网址须以 http:// 或 https:// 开头', 'An address starts with http:// or https://'),
  badPattern: bilingual('格式不符合要求', 'This does not have the required form'),
  tooLong: bilingual('文字过长，最多字符数：', 'Too long; the most characters are: '),
} satisfies Record<string, Bilingual>

/** Builds the native Payload field of a custom field (`x_…`), sanitized and ready for a view. */
export function buildCustomField({ setting, items, config }: Options): Promise<Field> {
  const name = setting.name
  const label = { zh: setting.label || name, en: setting.labelEn || setting.label || name }
  const shared = { name, label, custom: { customField: true, customType: setting.type } }
  const field = makers[setting.type ?? 'text']({ ...shared, setting, items })
  return sanitizeAlone(field, config)
}

type Base = { name: string; label: Bilingual | { zh: string; en: string }; custom: Record<string, unknown> }
type Maker = (options: Base & { setting: MergedSetting; items: DictionaryItem[] }) => Field

const makers: Record<CustomFieldType, Maker> = {
  text: ({ setting, items: _items, ...base }) => ({ ...base, type: 'text', validate: textRule(setting, textLimits.line) }) as Field,
  textarea: ({ setting, items: _items, ...base }) => ({ ...base, type: 'textarea', validate: textRule(setting, textLimits.area) }) as Field,
  email: ({ setting: _setting, items: _items, ...base }) => ({ ...base, type: 'email' }),
  phone: ({ setting, items: _items, ...base }) =>
    ({ ...base, type: 'text', validate: textRule(setting, 50, /^[+\d(（][\d\s()（）+\-—转#*,;.]{2,49}$/, messages.badPhone) }) as Field,
  url: ({ setting, items: _items, ...base }) =>
    ({ ...base, type: 'text', validate: textRule(setting, textLimits.line, /^https?:\/\/\S+$/i, messages.badUrl) }) as Field,
  number: ({ setting, items: _items, ...base }) => ({ ...base, type: 'number', validate: numberRule(setting) }) as Field,
  money: ({ setting, items: _items, ...base }) =>
    ({ ...base, type: 'number', admin: { step: 0.01 }, validate: numberRule(setting, { isMoney: true }) }) as Field,
  rating: ({ setting, items: _items, ...base }) =>
    ({
      ...base,
      type: 'number',
      admin: { step: 1 },
      validate: numberRule({ ...setting, min: setting.min ?? 1, max: setting.max ?? 5 }, { isWhole: true }),
    }) as Field,
  date: ({ setting: _setting, items: _items, ...base }) => ({
    ...base,
    type: 'date',
    admin: { date: pickers.day, components: dateComponents },
  }),
  datetime: ({ setting: _setting, items: _items, ...base }) => ({
    ...base,
    type: 'date',
    admin: { date: pickers.minute, components: dateComponents },
  }),
  checkbox: ({ setting: _setting, items: _items, ...base }) => ({ ...base, type: 'checkbox' }),
  select: ({ setting, items, ...base }) =>
    ({
      ...base,
      admin: { components: dictionaryFieldComponents },
      custom: { ...base.custom, dictionary: setting.dictionary },
      ...selectProperties({ name: base.name, items, hasMany: false }),
    }) as Field,
  multiselect: ({ setting, items, ...base }) =>
    ({
      ...base,
      admin: { components: dictionaryFieldComponents },
      custom: { ...base.custom, dictionary: setting.dictionary },
      ...selectProperties({ name: base.name, items, hasMany: true }),
    }) as Field,
  relation: ({ setting, items: _items, ...base }) => ({ ...base, type: 'relationship', relationTo: setting.relationTo as CollectionSlug }),
}

function textRule(setting: MergedSetting, limit: number, form?: RegExp, formMessage?: Bilingual): Validate {
  const pattern = compilePattern(setting.pattern)
  const longest = Math.min(setting.max ?? limit, limit)
  return (value: unknown, { required, req }) => {
    if (value === undefined || value === null || value === '') return required ? req.t('validation:required') : true
    if (typeof value !== 'string') return req.t('validation:invalidInput')
    const language = req.i18n.language
    if (value.length > longest) return inLanguage(messages.tooLong, language) + String(longest)
    if (setting.min && value.length < setting.min) return req.t('validation:longerThanMin', { label: '', minLength: setting.min } as never)
    if (form && formMessage && !form.test(value)) return inLanguage(formMessage, language)
    return !pattern || pattern(value) || inLanguage(messages.badPattern, language)
  }
}

function numberRule(setting: Pick<MergedSetting, 'min' | 'max'>, { isMoney = false, isWhole = false } = {}): Validate {
  return (value: unknown, { required, req }) => {
    if (value === undefined || value === null || value === '') return required ? req.t('validation:required') : true
    const language = req.i18n.language
    if (typeof value !== 'number' || !Number.isFinite(value)) return inLanguage(messages.notNumber, language)
    if (isWhole && !Number.isInteger(value)) return inLanguage(messages.notInteger, language)
    if (isMoney && !hasWholeCents(value)) return inLanguage(messages.tooPrecise, language)
    const largest = isMoney ? Math.min(setting.max ?? largestAmount, largestAmount) : setting.max
    const smallest = isMoney ? Math.max(setting.min ?? -largestAmount, -largestAmount) : setting.min
    if (smallest !== null && smallest !== undefined && value < smallest) return inLanguage(messages.tooSmall, language) + String(smallest)
    if (largest !== null && largest !== undefined && value > largest) return inLanguage(messages.tooLarge, language) + String(largest)
    return true
  }
}

/** True when the amount in yuan is a whole number of cents, tolerating the binary representation of decimals. */
export function hasWholeCents(yuan: number): boolean {
  const cents = Math.round(yuan * 100)
  return Number.isSafeInteger(cents) && cents / 100 === yuan
}
