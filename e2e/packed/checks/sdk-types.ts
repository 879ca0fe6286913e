import type { Bench } from '../bench.ts'
import { type Asked, resolutions, typeCheck } from '../platforms/compiler.ts'
import type { Project } from '../project.ts'
import { compilers, versionOf } from '../toolchain.ts'
import { writeEveryEntry } from './every-entry.ts'

/** The client's types: each compiler, each way to find a module, from an ES module and from a CommonJS file. */
export const sdkTypes = async ({ prove }: Bench, project: Project): Promise<void> => {
  const files = ['types.mts', 'types.cts', ...(await writeEveryEntry(project))]
  const ways: readonly (readonly [way: string, asked: Asked])[] = [
    ...resolutions.map((resolution) => [resolution, { resolution, files }] as const),
    ['nodenext with the DOM', { resolution: 'nodenext', files: ['dom.mts', ...files], lib: ['DOM'] }],
  ]
  for (const compiler of compilers) {
    for (const [way, asked] of ways) {
      await prove(`sdk, types on TypeScript ${versionOf(compiler)}, ${way}`, async () => {
        await typeCheck(compiler, project, asked)
        return 'strict, libraries checked, from .mts and .cts; what is wrong is refused'
      })
    }
  }
}
