import { defineConfig } from 'tsup'

export default defineConfig({
  entry: { index: 'src/index.ts', 'reference-page': 'src/reference-page/page.ts' },
  format: ['esm'],
  dts: true,
  clean: true,
  sourcemap: true,
})
