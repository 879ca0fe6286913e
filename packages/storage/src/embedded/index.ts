export { openEmbeddedRegister } from './disk.ts'
export { openMemoryRegister } from './memory.ts'
