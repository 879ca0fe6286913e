import { defineConfig } from 'tsup'

/** Credential sources that a Lambda function does not have; the SDK asks for them only after the environment's. */
const absentCredentialSource =
  /^(?:@aws-sdk\/credential-provider-(?:http|ini|process|sso|web-identity)|@smithy\/credential-provider-imds)$/

/** How a function is bundled for Lambda: everything in, split where the code itself loads lazily. */
export const bundle = (entry: Readonly<Record<string, string>>, outDir = 'dist') =>
  defineConfig({
    entry: { ...entry },
    outDir,
    format: ['esm'],
    platform: 'node',
    target: 'node24',
    splitting: true,
    minify: true,
    sourcemap: true,
    clean: true,
    dts: false,
    noExternal: [new RegExp(`^(?!${absentCredentialSource.source.slice(1)})`)],
    external: [absentCredentialSource],
    outExtension: () => ({ js: '.mjs' }),
    esbuildOptions: (options) => {
      options.conditions = ['@parole/source', 'module']
      options.mainFields = ['module', 'main']
      options.legalComments = 'none'
      // The maps are for stacks in the log: the sources are in the repository.
      options.sourcesContent = false
    },
    // Some dependencies still call require() for Node's own modules.
    banner: {
      js: "import { createRequire as __require } from 'node:module'; const require = __require(import.meta.url);",
    },
  })
