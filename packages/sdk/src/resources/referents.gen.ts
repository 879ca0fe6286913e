// Generated from the register’s OpenAPI document by `npm run generate`: do not edit.

import type { Connection } from '../connect.ts'
import type { Pages } from '../core/pages.ts'
import type { ReadOptions, VersionedWriteOptions } from '../options.ts'
import type {
  CalendarDate,
  ContactId,
  DesignateReferent,
  Designation,
  EndReferent,
  OperatorId,
  ReferentPlace,
  ReferentRole,
  RegionPartyId,
  TerritoryId,
} from '../types.gen.ts'

/** Which one: territory, operator, role. */
export interface ReferentAddress {
  /** The territory. */
  territory: TerritoryId
  operator: OperatorId
  role: ReferentRole
}

/** What may be asked: list who answers for each operator, and where nobody does. */
export interface ListReferentsQuery {
  /** Where: all contacts of a territory in one call. */
  territory?: TerritoryId | undefined
  /** A region that the territory lies in. */
  region?: RegionPartyId | undefined
  /** Who promised a referent. */
  operator?: OperatorId | undefined
  /** As what. */
  role?: ReferentRole | undefined
  /** Only where nobody is, or nobody undisputed; or only where somebody is. */
  vacant?: boolean | undefined
  /** What was true on this day, by what is known now; today if left out. */
  asOf?: CalendarDate | undefined
  /**
   * How many items at most; a page may be shorter.
   *
   * @defaultValue `50`
   */
  limit?: number | undefined
  /** The `next` of the page before, with the same filters. */
  cursor?: string | undefined
}

/**
 * Who answers for each operator in each territory, and where nobody does. Persons are for the parties
 * concerned.
 */
export interface Referents {
  /**
   * List who answers for each operator, and where nobody does.
   *
   * Every place that was promised, one for each territory, operator and role, vacant ones included: the gaps
   * are named, and they are those that the ratings count. Persons are shown to keys of the parties concerned.
   *
   * `GET /v1/referents`
   *
   * @throws ApiError
   */
  list(query?: ListReferentsQuery, options?: ReadOptions): Pages<ReferentPlace>

  /**
   * Read who answers for an operator, and who did before.
   *
   * A key shows the persons to the parties concerned. Not found where nobody was ever designated.
   *
   * `GET /v1/territories/{territory}/referents/{operator}/{role}`
   *
   * @throws ApiError
   */
  get(at: ReferentAddress, options?: ReadOptions): Promise<Designation>

  /**
   * Designate a referent, or hand over to the next.
   *
   * Where somebody is in place it is a hand-over: one step, never a gap, and `If-Match` must name the version
   * that was seen. One designation may serve several commitments. What was said of the one before stays with
   * that one, and so do the commitments that it served.
   *
   * `PUT /v1/territories/{territory}/referents/{operator}/{role}`
   *
   * @throws ApiError
   */
  designate(at: ReferentAddress, body: DesignateReferent, options?: VersionedWriteOptions): Promise<Designation>

  /**
   * End a designation that nobody follows.
   *
   * `POST /v1/territories/{territory}/referents/{operator}/{role}/end`
   *
   * @throws ApiError
   */
  end(at: ReferentAddress, body: EndReferent, options?: VersionedWriteOptions): Promise<Designation>

  /**
   * Erase a person’s data.
   *
   * Name, addresses and organisation are gone from the store and from every answer; the designation, its
   * figures and the chain of events stay.
   *
   * `DELETE /v1/contacts/{id}`
   *
   * @throws ApiError
   */
  eraseContact(id: ContactId, options?: VersionedWriteOptions): Promise<Designation>
}

/**
 * Who answers for each operator in each territory, and where nobody does. Persons are for the parties
 * concerned. Over a connection that was made by `connect`.
 */
export const referents = ({ list, read, write }: Connection): Referents => ({
  list: (query, options) => list(['v1', 'referents'], query, options),
  get: (at, options) => read(['v1', 'territories', at.territory, 'referents', at.operator, at.role], undefined, options),
  designate: (at, body, options) => write('PUT', ['v1', 'territories', at.territory, 'referents', at.operator, at.role], body, options),
  end: (at, body, options) => write('POST', ['v1', 'territories', at.territory, 'referents', at.operator, at.role, 'end'], body, options),
  eraseContact: (id, options) => write('DELETE', ['v1', 'contacts', id], undefined, options),
})
