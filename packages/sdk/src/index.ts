export { ApiError, type ApiErrorCode, type ApiErrorInit, type FaultCode } from './api-error.ts'
export { type Connection, connect } from './connect.ts'
export { type Answered, answeredOf } from './core/answered.ts'
export type { Page, Pages } from './core/pages.ts'
export type { FetchLike, HeadersLike, RequestSent, ResponseLike, SignalLike } from './core/platform.ts'
export { euros } from './euros.ts'
export type {
  Attempted,
  ConnectionOptions,
  Ended,
  GuardedWriteOptions,
  ReadOptions,
  VersionedWriteOptions,
  WriteOptions,
} from './options.ts'
export { Parole } from './parole.gen.ts'
export type * from './resource-types.gen.ts'
export type * from './types.gen.ts'
