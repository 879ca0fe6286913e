import { defineConfig } from 'tsup'

/** One file that needs nothing but Node: the workspace's sources and all they stand on are bundled. */
export default defineConfig({
  entry: ['src/main.ts'],
  format: ['esm'],
  platform: 'node',
  target: 'node20',
  noExternal: [/.*/],
  clean: true,
  dts: false,
  esbuildOptions: (options) => {
    options.conditions = ['@parole/source', 'module']
  },
})
