import type { Input, Routes } from '@parole/contract'
import {
  type Act,
  contactOf,
  decideDelivery,
  designationId,
  type EndReferent,
  ok,
  refuse,
  tenuresOf,
} from '@parole/domain'
import { beneficiaryOf } from '../beneficiary.ts'
import { callerIn } from '../caller.ts'
import { changing } from '../change.ts'
import { pageOf } from '../cursor.ts'
import { dateAsked } from '../date-asked.ts'
import type { Handlers } from '../handling.ts'
import { type PlacePromised, placesPromised } from '../places-promised.ts'
import { readOne } from '../read-one.ts'
import { answer } from '../reply.ts'
import { designationShown } from '../views/delivery-shown.ts'
import { confidePerson } from '../views/person-shown.ts'
import { placeShown } from '../views/place-shown.ts'

type ReferentRoutes = Pick<
  Routes,
  'listReferents' | 'getReferent' | 'designateReferent' | 'endReferent' | 'eraseContact'
>

const streamOf = ({ territory, operator, role }: Input<Routes['getReferent']>['params']) =>
  `delivery-${designationId(territory, operator, role)}` as const

/** The most designations that one batch reads, the caller’s key beside them. */
const mostInPage = 99

/** Who answers for an operator in a territory. */
export const referents: Handlers<ReferentRoutes> = {
  listReferents: async ({ query }, { surroundings: { register }, now, credential }) => {
    const { limit, cursor, ...filters } = query
    const asOf = dateAsked(filters.asOf, now.today)
    if (!asOf.ok) return asOf
    const { commitments, sheets } = await register.ledger('national')
    const places = placesPromised(
      commitments.map(({ state }) => state),
      sheets,
      { ...filters, asOf: asOf.value },
    )
    const asked = { list: 'referents', filters, cursor }
    // Where nobody is, nothing is read: the gaps of an operator, or of a region, come in one call.
    const room = { limit, weight: ({ filled }: PlacePromised) => Number(filled), most: mostInPage }
    const found = await pageOf(asked, places, room, ({ id }) => id)
    if (!found.ok) return found
    const { items, next } = found.value.body
    const streams = items.flatMap(({ id, filled }) => (filled ? [`delivery-${id}` as const] : []))
    const shows = await credential()
    if (!shows.ok) return shows
    const heads = [...streams, ...(shows.value?.heads ?? [])]
    const loaded = heads.length === 0 ? undefined : await register.load({ heads })
    const caller = callerIn(shows.value, loaded)
    if (!caller.ok) return caller
    const shown = items.map((place) => {
      const head = place.filled ? loaded?.head(`delivery-${place.id}`) : undefined
      return placeShown(place, head, caller.value, asOf.value)
    })
    return answer(200, { items: shown, next })
  },

  getReferent: ({ params }, context) => readOne(streamOf(params), designationShown, context),

  designateReferent: ({ params, body }, { surroundings }) => {
    const stream = streamOf(params)
    const names = [body.commitment, ...body.alsoServes]
    const person = confidePerson(body.person, surroundings)
    return ok({
      heads: [stream, ...names.map((id) => `commitment-${id}` as const)],
      target: stream,
      guarded: ({ state }) => 'until' in state && state.retracted === null && state.until === null,
      decide: (loaded, now, caller) => {
        const before = loaded.head(stream)
        const act: Act = { ...now, effectiveOn: body.effectiveOn, source: body.source }
        const serves = names.map((commitmentId) => ({
          commitmentId,
          commitment: loaded.head(`commitment-${commitmentId}`)?.state,
        }))
        if (params.operator !== now.by.party) {
          return refuse({ code: 'not-the-promisor', promisor: params.operator })
        }
        const decision = decideDelivery(
          {
            type: 'DesignateReferent',
            act,
            role: params.role,
            territoryId: params.territory,
            territory: beneficiaryOf(params.territory),
            serves,
            person,
          },
          before?.state,
        )
        const change = changing(stream, before, decision, act, [person])
        if (!change.ok) return change
        const shown = designationShown(change.value.head, caller)
        return ok({ change: change.value, answer: { status: 200, body: shown } })
      },
    })
  },

  endReferent: ({ params, body }) => {
    const stream = streamOf(params)
    return ok({
      heads: [stream],
      target: stream,
      decide: (loaded, now, caller) => {
        const before = loaded.head(stream)
        if (before === undefined) return refuse({ code: 'not-found' })
        const act: Act = { ...now, effectiveOn: body.effectiveOn, source: body.source }
        const command: EndReferent = { type: 'EndReferent', act }
        const change = changing(stream, before, decideDelivery(command, before.state), act)
        if (!change.ok) return change
        const shown = designationShown(change.value.head, caller)
        return ok({ change: change.value, answer: { status: 200, body: shown } })
      },
    })
  },

  eraseContact: ({ params: { id } }) => {
    const { place, contact } = contactOf(id)
    const stream = `delivery-${place}` as const
    return ok({
      heads: [stream],
      target: stream,
      decide: (loaded, now, caller) => {
        const before = loaded.head(stream)
        if (before === undefined) return refuse({ code: 'unknown-contact' })
        const act: Act = { ...now, effectiveOn: now.today, source: null }
        const decision = decideDelivery({ type: 'EraseContact', act, contact }, before.state)
        if (!decision.ok) return decision
        const { state, texts } = before
        const tenures = state.kind === 'designation' ? tenuresOf(state) : []
        const digests = tenures.flatMap((tenure) =>
          tenure.contact === contact ? [tenure.person.digest] : [],
        )
        if (!digests.some((digest) => digest in texts)) return refuse({ code: 'nothing-changed' })
        const change = changing(stream, before, decision, act, [], digests)
        if (!change.ok) return change
        const shown = designationShown(change.value.head, caller)
        return ok({ change: change.value, erases: true, answer: { status: 200, body: shown } })
      },
    })
  },
}
