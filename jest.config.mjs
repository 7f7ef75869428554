/** Types are checked by tsc; swc only strips them, so that tests start at once. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  // In a real browser they run one by one, after the others: scripts/test-browser.mjs.
  testPathIgnorePatterns: ['/node_modules/', ...(process.env.HUIFANG_BROWSER ? [] : ['/test/browser/'])],
  setupFilesAfterEnv: process.env.HUIFANG_BROWSER ? ['<rootDir>/test/browser/support/once-more.ts'] : [],
  transform: {
    '^.+\\.[tj]sx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          target: 'es2022',
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  // Packages that ship only ES modules must be transformed like our own code.
  transformIgnorePatterns: ['/node_modules/(?!(opencc-js|nanoid)/)'],
  testTimeout: 60_000,
};
