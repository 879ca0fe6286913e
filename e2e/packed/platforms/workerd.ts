import { output } from '../command.ts'
import type { Project } from '../project.ts'
import { program } from '../toolchain.ts'
import { bundle } from './bundle.ts'
import { type Given, type Seen, seenIn } from './given.ts'

/** Runs the proof as a worker's own test, bundled as workers are. */
export const onWorkerd = async (project: Project, given: Given): Promise<Seen> => {
  await bundle(project, 'worker.mjs', 'worker.js', '--format=esm', '--conditions=workerd,worker,browser')
  const printed = await output([program('workerd'), 'test', 'workerd.capnp'], {
    cwd: project.folder,
    env: { GIVEN: JSON.stringify(given) },
  })
  return seenIn(printed)
}
