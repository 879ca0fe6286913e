// @boundaries-ignore one configuration serves every workspace
export { default } from '../vitest.shared.ts'
