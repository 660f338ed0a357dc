const cities = ['上海', '北京', '广州', '深圳', '杭州', '成都', '武汉', '南京']
const levels = ['key', 'secondary', 'ordinary', 'small']

/** The same made-up customer for the same number, in the lab and in the plain application. */
export const customer = (number: number) => ({
  name: `${cities[number % cities.length]}客户有限公司 ${number}`,
  code: `KH${String(number).padStart(6, '0')}`,
  level: levels[number % levels.length],
  phone: `021-${10_000_000 + number}`,
  email: `c${number}@example.com`,
  city: cities[number % cities.length],
  address: `人民路 ${number} 号`,
  website: `https://c${number}.example.com`,
  remark: '按季度回访，关注交货期。'.repeat(3),
})

export const listQuery = 'where[level][equals]=key&sort=-name&limit=50&depth=0'
