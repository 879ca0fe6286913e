// Generated from the register’s OpenAPI document by `npm run generate`: do not edit.

export type * from './resources/territories.gen.ts'
export type * from './resources/conventions.gen.ts'
export type * from './resources/commitments.gen.ts'
export type * from './resources/deliveries.gen.ts'
export type * from './resources/referents.gen.ts'
export type * from './resources/cohorts.gen.ts'
export type * from './resources/claims.gen.ts'
export type * from './resources/requests.gen.ts'
export type * from './resources/scoreboards.gen.ts'
export type * from './resources/keys.gen.ts'
export type * from './resources/log.gen.ts'
export type * from './resources/meta.gen.ts'
