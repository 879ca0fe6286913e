import { defineConfig } from 'tsup'
import { resourceNames } from './scripts/generate/generated.ts'

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    connect: 'src/connect.ts',
    ...Object.fromEntries(resourceNames.map((name) => [name, `src/resources/${name}.gen.ts`])),
  },
  format: ['esm', 'cjs'],
  target: 'es2022',
  platform: 'neutral',
  splitting: true,
  dts: true,
  clean: true,
})
