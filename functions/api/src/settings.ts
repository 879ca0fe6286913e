import { once } from '@parole/domain'
import * as z from 'zod'
import { OidcSettings } from './oidc-settings.ts'

export { isLoopback } from './loopback.ts'
export { OidcSettings }

/** How much the function logs: a line for each request, or only those of faults. */
export const LogLevel = once(() =>
  z.enum(['info', 'error'], 'is not a log level: set it to info or error, or leave it out for info'),
)
export type LogLevel = z.infer<ReturnType<typeof LogLevel>>

const digests = once(() =>
  z
    .string()
    .transform((text) => text.split(','))
    .pipe(
      z.array(
        z
          .string()
          .regex(
            /^[0-9a-f]{64}$/,
            'is not a SHA-256 in lower-case hexadecimal: set the digests of the secrets, and not the secrets, ' +
              'with a comma between two',
          ),
      ),
    ),
)

const json = (text: string, context: z.RefinementCtx<string>): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    context.addIssue('is not JSON: set one JSON object, or leave it out')
    return z.NEVER
  }
}

/** The header that carries the secret of the public address. */
export const originHeader = 'X-Origin-Secret'

/** What the function is told by its environment. Each name is that of the variable. */
export const Settings = once(() =>
  z.object({
    /** The register's table. */
    TABLE_NAME: z
      .string('is not set: set the name of the register’s table')
      .min(1, 'is empty: set the name of the register’s table'),
    LOG_LEVEL: LogLevel().default('info'),
    /** SHA-256 of each secret by which the public address shows that a request came through it; none: all may ask. */
    ORIGIN_DIGESTS: digests().optional(),
    /** Whose access tokens are taken besides keys; none: only keys, and then its schema is not built at each start. */
    OIDC: z.string().transform(json).pipe(z.lazy(OidcSettings)).optional(),
  }),
)
export type Settings = z.output<ReturnType<typeof Settings>>

/** The function's environment as it is written, each variable a text. */
export type Environment = z.input<ReturnType<typeof Settings>>

const lineOf = ({ path: [name, ...place], message }: z.core.$ZodIssue): string =>
  `- ${String(name)}${place.length === 0 ? '' : `, at ${place.join('.')}:`} ${message}`

/**
 * Reads the settings in an environment.
 *
 * @throws with a line for each setting that is wrong: which one, what is wrong with it, and how to mend it. What it was
 * set to is left out, since it may be a secret.
 */
export const settingsOf = (environment: Readonly<Record<string, string | undefined>>): Settings => {
  const parsed = Settings().safeParse(environment)
  if (parsed.success) return parsed.data
  const lines = parsed.error.issues.map(lineOf)
  throw new Error(`The function’s environment is wrong:\n${lines.join('\n')}`)
}
