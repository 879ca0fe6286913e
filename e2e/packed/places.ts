import { join } from 'node:path'

export const repository = join(import.meta.dirname, '../..')
export const consumers = join(import.meta.dirname, 'consumers')
export const toolchain = join(import.meta.dirname, 'toolchain')
