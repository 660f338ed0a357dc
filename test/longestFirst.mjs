import Sequencer from '@jest/test-sequencer'

/** What takes minutes begins first, so that no worker is left alone with it at the end. */
export default class LongestFirst extends Sequencer {
  async sort(tests) {
    const sorted = await super.sort(tests)
    const isLong = ({ path }) => path.endsWith('importLarge.test.ts')
    return [...sorted.filter(isLong), ...sorted.filter((test) => !isLong(test))]
  }
}
