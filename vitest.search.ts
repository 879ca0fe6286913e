import fc from 'fast-check'

// Read where vitest.shared.ts is asked to search: each property that names no number of its own tries so many cases.
fc.configureGlobal({ ...fc.readConfigureGlobal(), numRuns: Number(process.env.PROPERTY_RUNS) })
