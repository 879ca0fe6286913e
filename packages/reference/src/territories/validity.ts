import type { Territory, TerritoryId } from '@parole/domain'

type Validity = Territory['validity']

/** The first 124 were announced on 22 November 2018; by October 2020 there were 148, none of them named. */
const amongThe148 = { earliest: '2018-11-22', latest: '2020-10' }

/** After the 148 of October 2020 and before the 149 of the end of 2022. */
const betweenThe148AndThe149 = { earliest: '2020-10', latest: '2022' }

// Three arrivals make 144 of 141 in September 2019. Four arrivals less three mergers make 149 of 148: all other
// territories of the list of 149 were therefore among the 148.
const arrivals: Readonly<Record<string, Pick<Validity, 'from' | 'fromBetween'>>> = {
  'ti1-5214': { from: '2019-09' },
  'ti1-5303': { from: '2019-09' },
  'ti1-5311': { from: '2019-09' },
  'ti1-3214': { from: null, fromBetween: betweenThe148AndThe149 },
  'ti1-5216': { from: null, fromBetween: betweenThe148AndThe149 },
  'ti1-5217': { from: null, fromBetween: betweenThe148AndThe149 },
  'ti1-5313': { from: null, fromBetween: betweenThe148AndThe149 },
}

/** The validity of those that merged between October 2020 and the end of 2022. */
export const mergedValidity: Validity = {
  from: null,
  fromBetween: amongThe148,
  until: null,
  untilBetween: betweenThe148AndThe149,
  ended: true,
}

/**
 * When a listed territory joined and left. All of phase 2 was announced in November 2023. Whether
 * phase 1 ended then, and whether phase 2 still runs, is not known.
 */
export const validityOf = (id: TerritoryId): Validity =>
  id.startsWith('ti2-')
    ? { from: '2023-11', until: null, ended: null }
    : { ...(arrivals[id] ?? { from: null, fromBetween: amongThe148 }), until: null, ended: null }

const isBefore = (day: string, stated: string): boolean => day.slice(0, stated.length) < stated
const isAfter = (day: string, stated: string): boolean => day.slice(0, stated.length) > stated

/** Whether a territory is not known to have been outside the programme on a day. */
export const mayBeInForce = ({ validity }: Territory, day: string): boolean => {
  const begins = validity.from ?? validity.fromBetween?.earliest
  const ends = validity.until ?? validity.untilBetween?.latest
  return !(begins !== undefined && isBefore(day, begins)) && !(ends !== undefined && isAfter(day, ends))
}
