import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { environments } from './environments/index.ts'
import { inRepository, missingIn, repositoryText } from './testing/repository.ts'

interface Step {
  readonly uses?: string
  readonly run?: string
  readonly env?: Readonly<Record<string, string>>
  readonly with?: Readonly<Record<string, string>>
}
interface Job {
  readonly uses?: string
  readonly if?: string
  readonly needs?: string
  readonly with?: Readonly<Record<string, string>>
  readonly concurrency?: unknown
  readonly environment?: unknown
  readonly 'timeout-minutes'?: number
  readonly steps?: readonly Step[]
}
interface Workflow {
  readonly permissions: Readonly<Record<string, string>>
  readonly on: object
  readonly jobs: Readonly<Record<string, Job>>
}

const folder = '.github/workflows'
const workflow = (name: string): Workflow => parse(repositoryText(`${folder}/${name}.yml`))
const names = readdirSync(inRepository(folder)).map((file) => file.replace('.yml', ''))
const stepsOf = ({ jobs }: Workflow): readonly Step[] =>
  Object.values(jobs).flatMap(({ steps = [] }) => steps)

/** As a workflow asks for a value. */
const expression = (asked: string): string => ['$', '{{ ', asked, ' }}'].join('')

describe.each(names)('the workflow %s', (name) => {
  const written = workflow(name)

  test('says what it may do, and when it gives up', () => {
    expect(written.permissions).toBeDefined()
    for (const job of Object.values(written.jobs)) {
      expect(job.uses !== undefined || job['timeout-minutes'] !== undefined).toBe(true)
    }
  })

  test('runs what is there', () => {
    expect(stepsOf(written).flatMap(({ run = '' }) => missingIn(run))).toEqual([])
    for (const { uses } of Object.values(written.jobs)) {
      if (uses !== undefined) expect(existsSync(inRepository(uses))).toBe(true)
    }
  })

  test('names each action by its major version, and pastes nothing into a command', () => {
    for (const { uses, run } of stepsOf(written)) {
      if (uses !== undefined) expect(uses).toMatch(/^[\w-]+\/[\w-]+@v\d+$/)
      expect(run ?? '').not.toContain('${{')
    }
  })
})

test('environments are deployed in their order, each after the one before and by its whole name', () => {
  const { jobs } = workflow('deploy')
  const order = environments().map(({ name }) => name)
  expect(Object.keys(jobs)).toEqual(order)
  for (const [index, name] of order.entries()) {
    expect(jobs[name]).toMatchObject({ with: { environment: name } })
    expect(jobs[name]?.needs).toBe(order[index - 1])
    expect(jobs[name]?.if).toContain(`contains(fromJSON(vars.ENVIRONMENTS || '[]'), '${name}')`)
  }
})

test('an environment gets the files that CI tested, one deployment at a time', () => {
  const [given] = stepsOf(workflow('ci')).filter(({ uses }) => uses?.startsWith('actions/upload-artifact'))
  const { jobs } = workflow('deploy-environment')
  const [taken] = stepsOf(workflow('deploy-environment')).filter(({ uses }) =>
    uses?.startsWith('actions/download-artifact'),
  )
  expect(taken?.with).toMatchObject({ name: given?.with?.name, path: given?.with?.path })
  expect(taken?.with?.['run-id']).toBe(expression('github.event.workflow_run.id'))
  expect(jobs.deploy?.concurrency).toEqual({
    group: `deploy-${expression('inputs.environment')}`,
    'cancel-in-progress': false,
  })
})

test('a pull request’s code meets neither secrets nor roles', () => {
  const written = workflow('templates')
  expect(Object.keys(written.on)).toEqual(['pull_request'])
  expect(written.permissions).toEqual({ contents: 'read' })
  expect(JSON.stringify(written)).not.toMatch(/secrets\.|id-token|configure-aws/)
})
