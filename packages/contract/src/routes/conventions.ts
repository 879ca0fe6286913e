import * as domain from '@parole/domain'
import * as z from 'zod'
import { listOf } from '../list.ts'
import { cursor, limit } from '../query.ts'
import { route } from '../route.ts'
import { conventionShown } from '../views/convention.ts'
import { delegation } from './grants.ts'

/** What was signed. */
export const conventionRoutes = {
  listConventions: route({
    method: 'GET',
    path: '/v1/conventions',
    operationId: 'listConventions',
    tag: 'Conventions',
    summary: 'List the conventions',
    access: 'public',
    schemas: () => ({
      query: z.strictObject({ limit: limit(), cursor: cursor() }),
      answers: { 200: listOf(conventionShown()) },
    }),
  }),
  registerConvention: route({
    method: 'POST',
    path: '/v1/conventions',
    operationId: 'registerConvention',
    tag: 'Conventions',
    summary: 'Register a convention',
    description: 'A signed document and the promises it holds. Effective from the day it was signed.',
    access: [delegation],
    write: { idempotent: true, ifMatch: 'none' },
    schemas: () => ({ body: domain.Convention(), answers: { 201: conventionShown() } }),
  }),
  getConvention: route({
    method: 'GET',
    path: '/v1/conventions/{id}',
    operationId: 'getConvention',
    tag: 'Conventions',
    summary: 'Read a convention',
    access: 'public',
    schemas: () => ({
      params: z.strictObject({ id: domain.Slug() }),
      answers: { 200: conventionShown() },
    }),
  }),
}
