import { join } from 'node:path'
import { defineConfig, mergeConfig } from 'vitest/config'
import type {} from '../../functions/api/src/testing/deployed.ts'
import shared from '../../vitest.shared.ts'
import { leftOut } from './left-out.ts'

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
const names = leftOut.flatMap(({ tests }) => (tests === undefined ? [] : [escaped(tests)]))

/** The API's own tests, against what `e2e/deployed/run.ts` deploys for them. */
export default mergeConfig(
  shared,
  defineConfig({
    root: join(import.meta.dirname, '../../functions/api'),
    test: {
      exclude: leftOut.flatMap(({ file, tests }) => (tests === undefined ? [file] : [])),
      testNamePattern: new RegExp(`^(?!.*(?:${names.join('|')}))`),
      provide: { deployed: process.env.PAROLE_DEPLOYED ?? null, dynamoLocal: null },
      env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
      maxWorkers: 3,
      testTimeout: 120_000,
      hookTimeout: 120_000,
    },
  }),
)
