import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

const Report = z.object({
  pluginReports: z.array(
    z.object({
      violations: z.array(
        z.object({
          ruleName: z.string(),
          description: z.string(),
          violatingConstructs: z.array(z.object({ constructPath: z.string() })),
        }),
      ),
    }),
  ),
})

/** What the checks found in a synthesised app and nobody acknowledged. Under its command line the CDK only writes it down. */
export const findings = (outdir: string): readonly string[] =>
  Report.parse(
    JSON.parse(readFileSync(join(outdir, 'validation-report.json'), 'utf8')),
  ).pluginReports.flatMap(({ violations }) =>
    violations.flatMap(({ ruleName, description, violatingConstructs }) =>
      violatingConstructs.map(({ constructPath }) => `${ruleName} at ${constructPath}: ${description}`),
    ),
  )
