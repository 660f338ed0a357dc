import { TestEnvironment } from 'jest-environment-node'

/** A Node process that stands in the zone of the option `timeZone`; tests themselves have only a copy of its environment. */
export default class ServerInZone extends TestEnvironment {
  /** @param {ConstructorParameters<typeof TestEnvironment>[0]} config @param {ConstructorParameters<typeof TestEnvironment>[1]} context */
  constructor(config, context) {
    super(config, context)
    this.before = process.env.TZ
    process.env.TZ = String(config.projectConfig.testEnvironmentOptions.timeZone)
  }

  async teardown() {
    if (this.before === undefined) delete process.env.TZ
    else process.env.TZ = this.before
    await super.teardown()
  }
}
