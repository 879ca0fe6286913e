import { routes } from '@parole/contract'
import type { Exchange } from './scene.ts'

const segmentsOf = (path: string): readonly string[] => (path.split('?')[0] ?? '').split('/')

const fits = (path: string, template: string): boolean => {
  const [segments, expected] = [segmentsOf(path), segmentsOf(template)]
  return (
    segments.length === expected.length &&
    expected.every((segment, index) => segment.startsWith('{') || segment === segments[index])
  )
}

/** The operation of the contract that a call asked for. */
export const operationOf = ({ method, path }: Pick<Exchange, 'method' | 'path'>): string => {
  const route = Object.values(routes).find((one) => one.method === method && fits(path, one.path))
  if (route === undefined) throw new Error(`the contract has no ${method} ${path}`)
  return route.operationId
}
