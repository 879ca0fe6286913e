/// <reference types="node" />
import { readFileSync } from 'node:fs'

/**
 * The examples of one grammar, one a line: `examples('siren', 'valid')` reads `siren.valid.txt`.
 * Lines that start with `#` say what the examples below them show. `""` stands for the empty text,
 * and quotes keep leading and trailing blanks.
 */
export const examples = (grammar: string, kind: 'valid' | 'invalid'): readonly string[] =>
  readFileSync(new URL(`${grammar}.${kind}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => (line.startsWith('"') ? (JSON.parse(line) as string) : line))
