import * as z from 'zod'
import { route } from '../route.ts'

/** The contract itself. */
export const metaRoutes = {
  getOpenApi: route({
    method: 'GET',
    path: '/v1/openapi.json',
    operationId: 'getOpenApi',
    tag: 'Meta',
    summary: 'Read this contract as OpenAPI 3.1',
    access: 'public',
    holds: 'until-release',
    schemas: () => ({ answers: { 200: z.record(z.string(), z.unknown()) } }),
  }),
  getDocs: route({
    method: 'GET',
    path: '/v1/docs',
    operationId: 'getDocs',
    tag: 'Meta',
    summary: 'Read this contract as a page',
    access: 'public',
    holds: 'until-release',
    produces: 'text/html',
    schemas: () => ({ answers: { 200: z.string() } }),
  }),
  getHealth: route({
    method: 'GET',
    path: '/v1/health',
    operationId: 'getHealth',
    tag: 'Meta',
    summary: 'Is the service well?',
    access: 'public',
    holds: 'never',
    schemas: () => ({
      answers: {
        200: z.strictObject({ status: z.literal('ok'), version: z.string().describe('Of the software.') }),
      },
    }),
  }),
}
