import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

/** Whether counterexamples are searched for, which takes its time: PROPERTY_RUNS says in how many cases. */
const isSearch = process.env.PROPERTY_RUNS !== undefined

/** What every workspace's tests share: sources of the house are read as they stand, unbuilt. */
export default defineConfig({
  resolve: { conditions: ['@parole/source'] },
  ssr: { resolve: { conditions: ['@parole/source'] } },
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.props.test.ts', 'src/**/*.int.test.ts'],
    reporters: ['default', ['json', { outputFile: 'reports/vitest.json' }]],
    testTimeout: isSearch ? 0 : 30_000,
    setupFiles: isSearch ? [join(import.meta.dirname, 'vitest.search.ts')] : [],
    passWithNoTests: false,
  },
})
