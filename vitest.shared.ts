import { defineConfig } from 'vitest/config'

/** What every workspace's tests share: sources of the house are read as they stand, unbuilt. */
export default defineConfig({
  resolve: { conditions: ['@parole/source'] },
  ssr: { resolve: { conditions: ['@parole/source'] } },
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.props.test.ts', 'src/**/*.int.test.ts'],
    reporters: ['default', ['json', { outputFile: 'reports/vitest.json' }]],
    testTimeout: 30_000,
    passWithNoTests: false,
  },
})
