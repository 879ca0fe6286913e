import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type App, Stage } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import type { CloudFormationStackArtifact } from 'aws-cdk-lib/cx-api'
import { afterAll } from 'vitest'
import { type Configuration, configurationOf } from '../configuration.ts'
import { environments } from '../environments/index.ts'
import { addEnvironments, registerApp } from '../register-app.ts'

/** A stack's template. */
export interface Synthesised {
  readonly environment: string
  /** `data-1` of `parole-prod-data-1`. */
  readonly stack: string
  readonly artifact: CloudFormationStackArtifact
  readonly template: Template
}

/** A folder that goes with the test file. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'parole-infra-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  return folder
}

/** An app of these environments, written into a folder as `cdk synth` would. */
export const assembled = (configurations: readonly Configuration[]): App => {
  const app = registerApp(temporaryFolder())
  addEnvironments(app, configurations)
  app.synth()
  return app
}

/** The stacks of these environments, as `cdk synth` would write them. */
export const synthesised = (configurations: readonly Configuration[]): readonly Synthesised[] => {
  const app = assembled(configurations)
  return app.node.children.filter(Stage.isStage).flatMap((stage) =>
    stage.synth().stacks.map((artifact) => ({
      environment: stage.stageName,
      stack: artifact.stackName.replace(`parole-${stage.stageName}-`, ''),
      artifact,
      template: Template.fromJSON(artifact.template as Record<string, unknown>),
    })),
  )
}

/** One of the environments, with something changed. */
export const changed = (name: string, changes: (written: Configuration) => object): Configuration => {
  const [configuration] = environments(name)
  if (configuration === undefined) throw new Error(`no environment ${name}`)
  return configurationOf({ ...configuration, ...changes(configuration) })
}
