import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import type {} from '../../functions/api/src/testing/deployed.ts'
import shared from '../../vitest.shared.ts'
import { literal } from '../packed/recipe.ts'
import { leftOut } from './left-out.ts'

const names = leftOut.flatMap(({ tests }) => (tests === undefined ? [] : [literal(tests)]))

/** The API's own tests, against what `e2e/deployed/run.ts` deploys for them. */
export default defineConfig({
  ...shared,
  root: join(import.meta.dirname, '../../functions/api'),
  test: {
    ...shared.test,
    exclude: leftOut.flatMap(({ file, tests }) => (tests === undefined ? [file] : [])),
    testNamePattern: new RegExp(`^(?!.*(?:${names.join('|')}))`),
    provide: { deployed: process.env.PAROLE_DEPLOYED ?? null, dynamoLocal: null },
    env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
    // Beside the report of the tests that run in one process, not in its place.
    reporters: ['dot', ['json', { outputFile: process.env.PAROLE_REPORT }]],
    maxWorkers: 3,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
