import { defineConfig } from 'tsup'

export default defineConfig({
  entry: ['src/index.ts', 'src/dynamodb/index.ts', 'src/embedded/index.ts'],
  format: ['esm'],
  dts: true,
  clean: true,
  sourcemap: true,
})
