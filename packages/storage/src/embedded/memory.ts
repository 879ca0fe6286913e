import { MemoryLevel } from 'memory-level'
import type { Register } from '../register.ts'
import { openLevelRegister } from './level-register.ts'

/** A register in memory, for tests: gone with the process. */
export const openMemoryRegister = (): Register => {
  const level = new MemoryLevel()
  return openLevelRegister(level, (writes) => level.batch(writes))
}
