import type { Input, Routes } from '@parole/contract'
import {
  type Act,
  type CohortEntry,
  type CohortTier,
  cohortLines,
  decideDelivery,
  ok,
  refuse,
  type SheetId,
  selectionId,
  wordingAt,
} from '@parole/domain'
import { beneficiaryOf } from '../beneficiary.ts'
import { changing } from '../change.ts'
import type { Handlers } from '../handling.ts'
import { answer } from '../reply.ts'
import { selectionShown } from '../views/delivery-shown.ts'
import { confide } from '../views/texts.ts'

type CohortRoutes = Pick<Routes, 'getCohort' | 'selectTerritory' | 'deselectTerritory'>

const streamOf = ({ id, year, territory }: Input<Routes['selectTerritory']>['params']) =>
  `delivery-${selectionId(territory, id, year)}` as const

/** How many of a cohort, or of a tier of it, are selected and supported. */
const countOf = (entries: readonly CohortEntry[]) => ({
  selected: entries.length,
  supported: entries.filter(({ supported }) => supported !== null).length,
})

/** The territories that are supported in a year. */
export const cohorts: Handlers<CohortRoutes> = {
  getCohort: async ({ params: { id, year } }, { surroundings: { register } }) => {
    const { commitments, balances, sheets } = await register.ledger('national', id)
    const state = commitments[0]?.state
    if (state === undefined) return refuse({ code: 'not-found' })
    const { obligation } = wordingAt(state, `${year}-12-31`)
    if (obligation.kind !== 'cohort') return refuse({ code: 'not-found' })
    const lines = [...cohortLines(sheets, id, year)]
    const entries = lines.map(([, entry]) => entry)
    const promised = year >= obligation.years.from && year <= obligation.years.to
    const limitOf = (tier: CohortTier | null) =>
      balances.find((balance) => balance.year === year && balance.tier === tier)?.limit ?? null
    return answer(200, {
      commitment: id,
      year,
      promised: promised ? obligation.perYear : null,
      limit: limitOf(null),
      ...countOf(entries),
      tiers: obligation.tiers.map(({ tier, ...count }) => ({
        tier,
        promised: promised ? count : null,
        limit: limitOf(tier),
        ...countOf(entries.filter((entry) => entry.tier === tier)),
      })),
      territories: lines
        .map(([delivery, { purpose: _, ...entry }]) => ({ ...entry, delivery }))
        .sort(
          (one, other) => Number(one.territory > other.territory) - Number(one.territory < other.territory),
        ),
    })
  },

  selectTerritory: ({ params, body }) => {
    const stream = streamOf(params)
    const { id: commitmentId, year, territory: territoryId } = params
    const sheet: SheetId = { purpose: 'cohort', commitment: commitmentId, year }
    return ok({
      heads: [stream, `commitment-${commitmentId}`],
      sheets: [sheet],
      target: stream,
      guarded: ({ state }) => 'deselected' in state && state.deselected === null && state.retracted === null,
      inPath: { '/commitment': 'path/id', '/year': 'path/year', '/territory': 'path/territory' },
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
