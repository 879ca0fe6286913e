import * as z from 'zod'
import { once } from '../once.ts'

// Codes of the Code officiel géographique (COG, INSEE). Not postal codes.
//
//   commune     := metropolitan | overseas                      always five characters
//   metropolitan:= (01..95 | 2A | 2B), then 001..999            20 is Corsica before 1976: former codes only
//   overseas    := (971..978 | 984 | 986..989), then 01..99
//   department  := 01..19 | 21..95 | 2A | 2B | 971..974 | 976
//   region      := one of the eighteen regions there are since 2016
//
// 975, 977, 978, 984 and 986 to 989 have communes (or what stands for them) but are overseas collectivities:
// neither departments nor regions.

/** What a commune's code looks like, for error messages. */
export const communeCodeGrammar =
  'the INSEE code of a commune (not a postal code), five characters, such as "59183", "2A004" or "97411"'

/** What a department's code looks like, for error messages. */
export const departmentCodeGrammar =
  'the code of a department: "01" to "95" ("2A" and "2B" for Corsica) or "971", "972", "973", "974", "976"'

/** What a region's code looks like, for error messages. */
export const regionCodeGrammar = 'the INSEE code of a region, two digits, such as "84" or "04"'

/** A commune, present or former, by its INSEE code. Well formed; `@parole/reference` knows which exist. */
export const CommuneCode = once(() =>
  z
    .string()
    .regex(
      /^(?:(?:0[1-9]|[1-8][0-9]|9[0-5]|2[AB])(?!000)[0-9]{3}|(?:97[1-8]|98[46-9])(?!00)[0-9]{2})$/,
      `expected ${communeCodeGrammar}`,
    ),
)
export type CommuneCode = z.infer<ReturnType<typeof CommuneCode>>

/** A department, by its INSEE code. */
export const DepartmentCode = once(() =>
  z
    .string()
    .regex(/^(?:0[1-9]|1[0-9]|2[1-9AB]|[3-8][0-9]|9[0-5]|97[12346])$/, `expected ${departmentCodeGrammar}`),
)
export type DepartmentCode = z.infer<ReturnType<typeof DepartmentCode>>

/** A region as drawn since 2016, by its INSEE code. */
export const RegionCode = once(() =>
  z.string().regex(/^(?:0[12346]|11|2[478]|32|44|5[23]|7[56]|84|9[34])$/, `expected ${regionCodeGrammar}`),
)
export type RegionCode = z.infer<ReturnType<typeof RegionCode>>
