import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { repository } from '../../packed/places.ts'
import { leftOut } from '../left-out.ts'
import { openRegisters } from '../registers.ts'
import type { Chapter } from './chapter.ts'

interface Reported {
  readonly testResults: readonly {
    readonly name: string
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[]
  }[]
}

/** The tests that a run left out must be those of the list, and all of them. */
const holdAgainstList = ({ testResults }: Reported): void => {
  const skipped = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.filter(({ status }) => status !== 'passed').map(({ fullName }) => ({ name, fullName })),
  )
  const isListed = (
    { name, fullName }: (typeof skipped)[number],
    { file, tests }: (typeof leftOut)[number],
  ) => tests !== undefined && name.endsWith(file) && fullName.includes(tests)
  const unlisted = skipped.filter((one) => !leftOut.some((listed) => isListed(one, listed)))
  if (unlisted.length > 0)
    throw new Error(`not run, and not listed:\n${unlisted.map((one) => one.fullName).join('\n')}`)
  const idle = leftOut.filter((listed) => listed.tests && !skipped.some((one) => isListed(one, listed)))
  if (idle.length > 0)
    throw new Error(`listed, and there is no such test: ${idle.map((one) => one.tests).join(', ')}`)
}

/** The API's own tests, each against registers that are deployed for it. */
export const routes: Chapter = async ({ prove, bench, environments: { prod }, told, scratch }) => {
  await prove('routes: the tests of the API pass against what is deployed', async () => {
    const registers = await openRegisters(bench, prod, told)
    const report = join(scratch, 'routes.json')
    const child = spawn('npx', ['vitest', 'run', '--config', 'e2e/deployed/vitest.config.ts'], {
      cwd: repository,
      stdio: 'inherit',
      env: { ...process.env, PAROLE_DEPLOYED: registers.address, PAROLE_REPORT: report },
    })
    const [code] = await once(child, 'close')
    await registers.close()
    if (code !== 0) throw new Error(`vitest ended with ${code}`)
    const reported = JSON.parse(await readFile(report, 'utf8')) as Reported
    holdAgainstList(reported)
    const all = reported.testResults.flatMap(({ assertionResults }) => assertionResults)
    const passed = all.filter(({ status }) => status === 'passed').length
    return `${passed} passed in ${reported.testResults.length} files; ${all.length - passed} and ${leftOut.filter(({ tests }) => !tests).length} files left out, each for its reason`
  })
}
