import { defineConfig, mergeConfig } from 'vitest/config'
// @boundaries-ignore one configuration serves every workspace
import shared from '../../vitest.shared.ts'

export default mergeConfig(
  shared,
  defineConfig({
    test: {
      // One DynamoDB Local serves them all: side by side they would only slow each other down.
      fileParallelism: false,
      testTimeout: 60_000,
      globalSetup: ['src/dynamodb/local.ts'],
      env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
    },
  }),
)
