import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { generated } from './generate/generated.ts'

const root = new URL('../', import.meta.url)
rmSync(new URL('src/resources/', root), { recursive: true, force: true })
mkdirSync(new URL('src/resources/', root), { recursive: true })
for (const [path, text] of Object.entries(generated())) writeFileSync(new URL(path, root), text)
