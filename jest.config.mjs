/** Native ESM; every suite builds its own database in a temporary folder (test/helpers). */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/src', '<rootDir>/collections', '<rootDir>/plugins', '<rootDir>/seed', '<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } }, module: { type: 'es6' } },
    ],
  },
  transformIgnorePatterns: ['/node_modules/'],
  moduleNameMapper: { '\\.(css|scss)$': '<rootDir>/test/helpers/emptyModule.ts', '^@payload-config$': '<rootDir>/payload.config.ts' },
  testTimeout: 60_000,
  maxWorkers: 2,
}
