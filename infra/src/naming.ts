import type { Configuration } from './configuration.ts'

/** What a thing of an environment is called, wherever AWS asks for a name. */
export const nameIn = ({ name }: Pick<Configuration, 'name'>, thing: string): string =>
  `parole-${name}-${thing}`

/** The register's table, of the generation that the environment is at unless another is asked for. */
export const tableName = (
  configuration: Pick<Configuration, 'name' | 'data'>,
  generation = configuration.data.generation,
): string => nameIn(configuration, `register-${generation}`)

/** Where CloudFront finds the API. */
export const originName = (domain: { readonly name: string }): string => `origin.${domain.name}`

/** Where CloudFront asks for its certificate and its firewall. */
export const edgeRegion = 'us-east-1'
