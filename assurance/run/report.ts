import { principalNames } from '../world/names.ts'
import { describeAsk } from './judge.ts'
import type { Finding, Outcome } from './types.ts'

/** The report as Markdown: totals, then one line for every leak. Without dates and ids, so that runs can be compared. */
export function reportOf({ probes, possible, findings, uncovered, uncrossed }: Outcome, kind: 'full' | 'sampled'): string {
  const leaks = linesOf(findings.filter(({ kind: found }) => found === 'leak'))
  const withheld = linesOf(findings.filter(({ kind: found }) => found === 'withheld'))
  const channels = [...new Set(probes.map(({ channel }) => channel))].sort()
  const collections = [...new Set(probes.map(({ slug }) => slug))]
  const count = (channel: string, principal: string) => probes.filter((probe) => probe.channel === channel && probe.person.name === principal).length
  const rows = channels.map((channel) => {
    const counts = principalNames.map((principal) => count(channel, principal))
    return [channel, ...counts, counts.reduce((sum, one) => sum + one, 0)]
  })
  const sums = principalNames.map((principal) => probes.filter(({ person }) => person.name === principal).length)
  return [
    '# Assurance report / 权限保证报告',
    `${kind === 'full' ? 'Full run 完整运行' : 'Sampled run 抽样运行'}: **${String(probes.length)} ${kind === 'full' ? '' : `of ${String(possible)} `}checks 项检查, ${String(leaks.length)} leaks 处泄露, ${String(withheld.length)} withheld 处误拒**`,
    `Written by \`npm run assurance${kind === 'full' ? ' -- --full' : ''}\`; how it works: [docs/assurance.md](../docs/assurance.md). 由该命令生成，原理见文档。`,
    `${String(collections.length)} collections 个对象: ${collections.join(', ')}`,
    '## Checks by channel and principal / 按途径与主体',
    table(['', ...principalNames, 'all'], [...rows, ['all', ...sums, probes.length]]),
    '## Leaks / 泄露',
    leaks.length === 0 ? 'None. 无。' : leaks.join('\n'),
    '## Withheld although allowed / 应当允许而被拒绝',
    withheld.length === 0 ? 'None. 无。' : withheld.join('\n'),
    '## Collections without records of the run / 未能生成记录的对象',
    uncovered.length === 0 ? 'None. 无。' : uncovered.map(({ slug, reason }) => `- ${slug}: ${anonymous(reason)}`).join('\n'),
    "## Collections whose records cannot be pointed to somebody else's / 记录不能改指他人记录的对象",
    uncrossed.length === 0 ? 'None. 无。' : uncrossed.map((slug) => `- ${slug}`).join('\n'),
  ].join('\n\n')
}

const table = (header: (string | number)[], rows: (string | number)[][]): string =>
  [header, header.map((_, index) => (index === 0 ? '---' : '--:')), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

/** One line for what is the same finding: what is shown, in which channel of which collection, to whom, and one example. */
export function linesOf(findings: Finding[]): string[] {
  const groups = new Map<string, { people: Set<string>; example: Finding; count: number }>()
  for (const finding of findings) {
    const key = `${finding.probe.channel}|${finding.probe.slug}|${anonymous(finding.what)}`
    const group = groups.get(key) ?? { people: new Set<string>(), example: finding, count: 0 }
    group.people.add(finding.probe.person.name)
    group.count++
    groups.set(key, group)
  }
  return [...groups.values()].map(({ people, example, count }) => {
    const { probe, what } = example
    return `- **${probe.channel}** of ${probe.slug}: ${anonymous(what)} (${[...people].join(', ')}; ${String(count)} ×; \`${anonymous(decodeURIComponent(describeAsk(probe.ask)))}\`)`
  })
}

const anonymous = (text: string): string =>
  text
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '<id>')
    .replaceAll(/cnry[0-9a-z]{6}z/g, '<value>')
    .replaceAll(/\b7\d{7}\b/g, '<number>')
    .replaceAll(/\b[0-9a-f]{8}\b/g, '<incident>')
    .slice(0, 400)
