import { bilingual } from '../../../../src/plugin/index.ts'

export type Language = 'zh' | 'en'

/** The words of a printed quote. */
export const texts = {
  title: bilingual('报价单', 'Quotation'),
  hint: bilingual(
    '打印：按 Ctrl+P（苹果电脑按 ⌘P）。要 PDF 文件，请用报价单上的 PDF 按钮下载。',
    'To print, press Ctrl+P (⌘P on a Mac). For a PDF file, use the PDF button on the quote.',
  ),
  number: bilingual('编号', 'Number'),
  version: bilingual('版本 ', 'version '),
  date: bilingual('报价日期', 'Date'),
  validUntil: bilingual('有效期至', 'Valid until'),
  customer: bilingual('客户', 'Customer'),
  address: bilingual('地址', 'Address'),
  phone: bilingual('电话', 'Telephone'),
  agent: bilingual('代理商', 'Agent'),
  owner: bilingual('业务员', 'Contact person'),
  status: bilingual('状态', 'Status'),
  line: bilingual('序号', 'No.'),
  product: bilingual('产品', 'Product'),
  unit: bilingual('单位', 'Unit'),
  quantity: bilingual('数量', 'Quantity'),
  listPrice: bilingual('标准价', 'List price'),
  discount: bilingual('折扣', 'Discount'),
  price: bilingual('折后单价', 'Price'),
  amount: bilingual('金额（元）', 'Amount (yuan)'),
  total: bilingual('合计', 'Total'),
  inCapitals: bilingual('合计人民币（大写）：', 'Total in Chinese capitals: '),
  roundedPrice: bilingual(
    '折后单价已四舍五入到分，仅供参考；金额 = 数量 × 标准价 × (1 − 折扣)。',
    'Prices are rounded to the cent to be read; an amount is quantity × list price × (1 − discount).',
  ),
  remark: bilingual('备注', 'Remarks'),
  seller: bilingual('报价方（盖章）：', 'Seller:'),
  buyer: bilingual('客户确认（盖章）：', 'Customer:'),
  page: bilingual('第 {page} 页，共 {pages} 页', 'Page {page} of {pages}'),
  signature: bilingual('签字 / 日期：', 'Signature / date:'),
} as const

export type PrintText = keyof typeof texts
