import { registerSuite } from '../suite/suite.ts'
import { openMemoryRegister } from './memory.ts'

registerSuite('in memory', openMemoryRegister)
