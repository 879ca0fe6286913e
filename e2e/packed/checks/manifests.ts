import type { Bench } from '../bench.ts'
import { output } from '../command.ts'
import { program } from '../toolchain.ts'

/** What publint and Are The Types Wrong? say of each tarball, and that it can be read and used. */
export const manifests = async ({ prove, scratch, tarballs }: Bench): Promise<void> => {
  for (const { name, file } of tarballs) {
    await prove(`publint of ${name}`, async () => {
      const said = await output([program('publint'), 'run', file, '--strict'], { cwd: scratch })
      if (!said.includes('All good!')) throw new Error(said)
      return 'all good, suggestions included'
    })
    await prove(`licence of ${name}`, async () => {
      const files = (await output(['tar', '-tzf', file], { cwd: scratch })).split('\n')
      for (const wanted of ['package/LICENSE', 'package/README.md']) {
        if (!files.includes(wanted)) throw new Error(`${wanted} is not among\n${files.join('\n')}`)
      }
      return 'in the tarball, with a README'
    })
    await prove(`attw of ${name}`, async () => {
      await output([program('attw'), file, '--profile', 'node16', '--no-color', '--no-emoji'], {
        cwd: scratch,
      })
      return 'the types say what the code is, in Node’s two module systems and in bundlers'
    })
  }
}
