import { defineConfig, type Options } from 'tsup'

const shared: Options = { entry: ['src/index.ts'], target: 'es2022', platform: 'neutral', sourcemap: true }

export default defineConfig([
  { ...shared, format: ['esm'], dts: true },
  // Two of its dependencies cannot be required.
  { ...shared, format: ['cjs'], noExternal: ['@noble/hashes', 'canonicalize'], dts: true },
])
