export type { SandboxClock, Span } from './clock.ts'
export type { Failure } from './provoked.ts'
export { type Sandbox, type SandboxOptions, startSandbox } from './sandbox.ts'
