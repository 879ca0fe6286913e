import { describe, expect, it, test } from 'vitest'
import { examples } from '../../testdata/examples.ts'
import {
  CommuneCode,
  communeCodeGrammar,
  DepartmentCode,
  departmentCodeGrammar,
  RegionCode,
  regionCodeGrammar,
} from './insee-code.ts'

const grammars = [
  { name: 'commune-code', schema: CommuneCode(), text: communeCodeGrammar },
  { name: 'department-code', schema: DepartmentCode(), text: departmentCodeGrammar },
  { name: 'region-code', schema: RegionCode(), text: regionCodeGrammar },
]

describe.each(grammars)('$name', ({ name, schema, text }) => {
  test.each(examples(name, 'valid'))('%j is one', (code) => expect(schema.safeParse(code).success).toBe(true))
  test.each(examples(name, 'invalid'))('%j is none', (code) =>
    expect(schema.safeParse(code).success).toBe(false),
  )

  it('says what it expected', () => {
    expect(schema.safeParse('?').error?.issues[0]?.message).toBe(`expected ${text}`)
  })
})
