import { App, Validations } from 'aws-cdk-lib'
import recommendedFlags from 'aws-cdk-lib/recommended-feature-flags.json' with { type: 'json' }
import { AwsSolutionsChecks } from 'cdk-nag'
import { acknowledge } from './acknowledged.ts'
import type { Configuration } from './configuration.ts'
import { EnvironmentStage } from './environment-stage.ts'

/**
 * An app whose stages are checked as they are synthesised.
 *
 * @param outdir - where `synth()` writes; the CDK command line says it by itself.
 */
export const registerApp = (outdir?: string): App => {
  // The recommended weak references are not read again when what they refer to is made anew: alarms would watch nothing.
  const flags = { ...recommendedFlags, '@aws-cdk/core:defaultCrossStackReferences': 'strong' }
  const app = new App({ postCliContext: flags, ...(outdir !== undefined && { outdir }) })
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
  return app
}

/** Each environment becomes a stage of its own. */
export const addEnvironments = (app: App, configurations: readonly Configuration[]): void => {
  for (const configuration of configurations) acknowledge(new EnvironmentStage(app, configuration))
}
