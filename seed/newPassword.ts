import { randomInt } from 'node:crypto'

/** Short words that are easy to read from a list and to type. */
const words = (
  'amber apple arrow badge bamboo basil beach birch bloom brave bread brick bridge bright brook cabin cactus candle canoe cedar chalk cherry cliff cloud clover ' +
  'comet copper coral cotton crane creek crisp crown daisy dawn delta dolphin dragon drift eagle early earth ember falcon fern field fjord flame flint forest fox ' +
  'garden gentle ginger glacier globe grain grape grove harbor hazel heron hill honey icicle island ivory jade jasmine jolly jungle kettle kiwi lagoon lake lantern ' +
  'laurel lemon lilac lily lotus lucky lunar mango maple marble meadow melon mint misty moon morning moss mountain nectar noble north oasis ocean olive onyx opal ' +
  'orange orchid otter owl palm panda paper peach pearl pebble pepper pine planet plum pond poppy prairie quartz quiet rabbit rain raven reef ribbon river robin ' +
  'rocket rose ruby sage sail salmon sand shell silver sky snow solar spring spruce star stone storm summer sun swan swift tea thunder tiger topaz tulip valley ' +
  'velvet violet walnut water whale wheat willow wind winter wolf wood yarrow zebra'
).split(' ')

/** A password of three words and a number, such as `maple-tiger-cloud-482`: about 32 bits, behind five attempts per ten minutes. */
export function newPassword(): string {
  const chosen = Array.from({ length: 3 }, () => words[randomInt(words.length)])
  return [...chosen, String(randomInt(100, 1000))].join('-')
}
