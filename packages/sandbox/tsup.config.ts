import { defineConfig } from 'tsup'

/** The register's private rooms are bundled; what is published stays a dependency. */
export default defineConfig({
  entry: ['src/index.ts'],
  format: ['esm', 'cjs'],
  target: 'node20',
  platform: 'node',
  // The store on disk is no part of it.
  external: ['classic-level'],
  noExternal: [/^@parole\/(?:api|contract|storage)/],
  dts: true,
  clean: true,
  esbuildOptions: (options) => {
    options.conditions = ['@parole/source', 'module']
  },
})
