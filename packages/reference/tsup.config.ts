import { defineConfig } from 'tsup'

export default defineConfig({
  entry: ['src/index.ts', 'src/phase-1.ts', 'src/phase-2.ts', 'src/conventions.ts'],
  format: ['esm', 'cjs'],
  target: 'es2022',
  platform: 'neutral',
  splitting: true,
  sourcemap: true,
  dts: true,
  clean: true,
})
