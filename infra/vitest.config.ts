import { defineConfig, mergeConfig } from 'vitest/config'
// @boundaries-ignore one configuration serves every workspace
import shared from '../vitest.shared.ts'

/** The CDK takes seconds to load, once for all files, and to synthesise: half a minute on a loaded machine. */
export default mergeConfig(
  shared,
  defineConfig({ test: { isolate: false, fileParallelism: false, testTimeout: 120_000 } }),
)
