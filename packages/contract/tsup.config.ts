import { defineConfig } from 'tsup'

export default defineConfig({
  entry: ['src/index.ts', 'src/reference-page.gen.ts'],
  format: ['esm'],
  dts: true,
  clean: true,
  sourcemap: true,
})
