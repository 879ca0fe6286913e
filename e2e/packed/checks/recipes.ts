import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Bench } from '../bench.ts'
import { output } from '../command.ts'
import { repository } from '../places.ts'
import { emptyProject } from '../project.ts'
import { isPrinted, recipeIn } from '../recipe.ts'

/** Runs what the READMEs tell developers to write, as it stands there, and compares what it prints. */
export const recipes = async ({ prove, scratch, tarballs }: Bench): Promise<void> => {
  const { folder } = await emptyProject(join(scratch, 'recipes'), null, tarballs)
  for (const { name } of tarballs) {
    await prove(`recipes of ${name}`, async () => {
      const folderName = name.slice('@parole/'.length)
      const readme = await readFile(join(repository, 'packages', folderName, 'README.md'), 'utf8')
      const { program, printed } = recipeIn(readme)
      if (program === '') throw new Error('its README has no recipe')
      const file = `${folderName}.mjs`
      await writeFile(join(folder, file), program)
      const said = await output([process.execPath, file], { cwd: folder })
      if (!isPrinted(printed, said)) throw new Error(`its README says\n${printed}\nand it printed\n${said}`)
      return `${program.split('\n').length} lines, ${said.split('\n').length - 1} printed as the README says`
    })
  }
}
