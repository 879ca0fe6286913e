import { defineConfig, mergeConfig } from 'vitest/config'
// @boundaries-ignore one configuration serves every workspace
import shared from '../vitest.shared.ts'

/** The CDK takes seconds to load: once for all files. */
export default mergeConfig(shared, defineConfig({ test: { isolate: false, fileParallelism: false } }))
