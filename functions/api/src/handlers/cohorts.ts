import type { Input, Routes } from '@parole/contract'
import {
  type Act,
  type CalendarDate,
  type CohortEntry,
  type CohortTier,
  cohortLines,
  cohortMembersOn,
  countMembers,
  decideDelivery,
  lastDayOfYear,
  ok,
  refuse,
  type SheetId,
  selectionId,
  wordingAt,
} from '@parole/domain'
import { beneficiaryOf } from '../beneficiary.ts'
import { changing } from '../change.ts'
import { dateAsked } from '../date-asked.ts'
import type { Handlers } from '../handling.ts'
import { answer } from '../reply.ts'
import { selectionShown } from '../views/delivery-shown.ts'
import { confide } from '../views/texts.ts'

type CohortRoutes = Pick<Routes, 'getCohort' | 'selectTerritory' | 'deselectTerritory'>

const streamOf = ({ commitment, year, territory }: Input<Routes['selectTerritory']>['params']) =>
  `delivery-${selectionId(territory, commitment, year)}` as const

/** A cohort stays as it was at the end of its year. */
const dayOfCohort = (asked: CalendarDate, yearEnd: CalendarDate): CalendarDate =>
  asked < yearEnd ? asked : yearEnd

/** The territories that are supported in a year. */
export const cohorts: Handlers<CohortRoutes> = {
  getCohort: async ({ params: { commitment, year }, query }, { surroundings: { register }, now }) => {
    const asked = dateAsked(query.asOf, now.today)
    if (!asked.ok) return asked
    const { commitments, balances, sheets } = await register.ledger('national', commitment)
    const state = commitments[0]?.state
    if (state === undefined) return refuse({ code: 'not-found' })
    const asOf = dayOfCohort(asked.value, lastDayOfYear(year))
    const { obligation } = wordingAt(state, asOf)
    if (obligation.kind !== 'cohort') return refuse({ code: 'not-found' })
    const members = [...cohortLines(sheets, commitment, year)].flatMap(([delivery, entry]) =>
      cohortMembersOn(entry, year, asOf).map((member) => ({ delivery, ...member })),
    )
    const promised = year >= obligation.years.from && year <= obligation.years.to
    const limitOf = (tier: CohortTier | null) =>
      balances.find((balance) => balance.year === year && balance.tier === tier)?.limit ?? null
    return answer(200, {
      commitment,
      year,
      asOf,
      promised: promised ? obligation.perYear : null,
      limit: limitOf(null),
      ...countMembers(members),
      tiers: obligation.tiers.map(({ tier, ...count }) => ({
        tier,
        promised: promised ? count : null,
        limit: limitOf(tier),
        ...countMembers(members.filter((member) => member.tier === tier)),
      })),
      territories: members
        .map(({ from: since, ...member }) => ({ ...member, since }))
        .sort(
          (one, other) => Number(one.territory > other.territory) - Number(one.territory < other.territory),
        ),
    })
  },

  selectTerritory: ({ params, body }) => {
    const stream = streamOf(params)
    const { commitment: commitmentId, year, territory: territoryId } = params
    const sheet: SheetId = { purpose: 'cohort', commitment: commitmentId, year }
    return ok({
      heads: [stream, `commitment-${commitmentId}`],
      sheets: [sheet],
      target: stream,
      guarded: ({ state }) => 'deselected' in state && state.deselected === null && state.retracted === null,
      decide: (loaded, now, caller) => {
        const before = loaded.head(stream)
        const commitment = loaded.head(`commitment-${commitmentId}`)?.state
        if (commitment === undefined) return refuse({ code: 'not-found' })
        const act: Act = { ...now, effectiveOn: body.effectiveOn, source: body.source }
        const decision = decideDelivery(
          {
            type: 'SelectTerritory',
            act,
            commitmentId,
            commitment,
            territoryId,
            territory: beneficiaryOf(territoryId),
            year,
            tier: body.tier,
            cohort: Object.values(loaded.sheet(sheet).lines) as CohortEntry[],
          },
          before?.state,
        )
        const change = changing(stream, before, decision, act)
        if (!change.ok) return change
        const shown = selectionShown(change.value.head, caller)
        return ok({ change: change.value, answer: { status: 200, body: shown } })
      },
    })
  },

  deselectTerritory: ({ params, body }, { surroundings }) => {
    const stream = streamOf(params)
    const reason = confide(body.reason, surroundings)
    return ok({
      heads: [stream],
      target: stream,
      decide: (loaded, now, caller) => {
        const before = loaded.head(stream)
        if (before === undefined) return refuse({ code: 'not-found' })
        const act: Act = { ...now, effectiveOn: body.effectiveOn, source: null }
        const decision = decideDelivery({ type: 'DeselectTerritory', act, reason }, before.state)
        const change = changing(stream, before, decision, act, [reason])
        if (!change.ok) return change
        const shown = selectionShown(change.value.head, caller)
        return ok({ change: change.value, answer: { status: 200, body: shown } })
      },
    })
  },
}
