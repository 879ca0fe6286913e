import { type Configuration, configurationOf } from '../configuration.ts'
import { dev } from './dev.ts'
import { prod } from './prod.ts'
import { staging } from './staging.ts'

const written = { dev, staging, prod }

/** Every environment, or the one that is named. */
export const environments = (name?: string): readonly Configuration[] => {
  const all = Object.values(written)
  const wanted = name === undefined ? all : all.filter((one) => one.name === name)
  if (wanted.length === 0) {
    const known = all.map((one) => one.name).join(', ')
    throw new Error(`there is no environment "${name}": expected one of ${known} (src/environments)`)
  }
  return wanted.map(configurationOf)
}
