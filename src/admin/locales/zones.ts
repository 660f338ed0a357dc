import { bilingual } from '../../language/bilingual.ts'

/** The zones in which courses are usually held, by the name that people look for; offered first. */
export const usualZones = {
  'Asia/Shanghai': bilingual('中国', 'China'),
  'Asia/Hong_Kong': bilingual('香港', 'Hong Kong'),
  'Asia/Taipei': bilingual('台北', 'Taipei'),
  'Asia/Singapore': bilingual('新加坡', 'Singapore'),
  'Asia/Tokyo': bilingual('东京', 'Tokyo'),
  'Europe/London': bilingual('伦敦', 'London'),
  'Europe/Berlin': bilingual('柏林', 'Berlin'),
  'America/New_York': bilingual('纽约', 'New York'),
  'America/Los_Angeles': bilingual('洛杉矶', 'Los Angeles'),
  'Australia/Sydney': bilingual('悉尼', 'Sydney'),
  UTC: bilingual('协调世界时', 'Coordinated Universal Time'),
}
