import { defineConfig, mergeConfig } from 'vitest/config'
// @boundaries-ignore one configuration serves every workspace
import shared from '../../vitest.shared.ts'

export default mergeConfig(
  shared,
  defineConfig({
    test: {
      globalSetup: ['@parole/storage/local'],
      provide: { deployed: null },
      env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
    },
  }),
)
