// Generated from the register’s OpenAPI document by `npm run generate`: do not edit.

import { connect } from './connect.ts'
import type { ConnectionOptions } from './options.ts'
import { type Claims, claims } from './resources/claims.gen.ts'
import { type Cohorts, cohorts } from './resources/cohorts.gen.ts'
import { type Commitments, commitments } from './resources/commitments.gen.ts'
import { type Conventions, conventions } from './resources/conventions.gen.ts'
import { type Deliveries, deliveries } from './resources/deliveries.gen.ts'
import { type Keys, keys } from './resources/keys.gen.ts'
import { type Log, log } from './resources/log.gen.ts'
import { type Meta, meta } from './resources/meta.gen.ts'
import { type Referents, referents } from './resources/referents.gen.ts'
import { type Requests, requests } from './resources/requests.gen.ts'
import { type Scoreboards, scoreboards } from './resources/scoreboards.gen.ts'
import { type Territories, territories } from './resources/territories.gen.ts'

/**
 * A register of public commitments: one property for each thing that it keeps.
 *
 * @example
 * ```ts
 * const parole = new Parole({ baseUrl: 'https://register.example', apiKey })
 * const board = await parole.scoreboards.get('ti1-3208')
 * ```
 */
export class Parole {
  /** Who the promises are made to: the Territoires d’industrie of each phase, as open data of the ANCT. */
  readonly territories: Territories
  /** What was signed: parties, date, place, term, and the promises that the document holds. */
  readonly conventions: Conventions
  /** One operator’s part of a promise, what exactly is owed, and whether it was kept. */
  readonly commitments: Commitments
  /** Itemised evidence in one territory: declared by the promisor, confirmed or disputed by the beneficiary. */
  readonly deliveries: Deliveries
  /**
   * Who answers for each operator in each territory, and where nobody does. Persons are for the parties
   * concerned.
   */
  readonly referents: Referents
  /** The territories that are supported each year: selected, in which tier, and supported or not yet. */
  readonly cohorts: Cohorts
  /** Published figures, set against the itemised evidence and never added to it. */
  readonly claims: Claims
  /** What the action sheets of territories ask of operators, and how long the answers take. */
  readonly requests: Requests
  /** The commitments of the country, of a region, of an operator or of a territory, rated at a date. */
  readonly scoreboards: Scoreboards
  /** Who may act in the name of a party. */
  readonly keys: Keys
  /** Every change ever recorded, each event chained to the one before by its hash. */
  readonly log: Log
  /** The contract itself, this page, and whether the service is well. */
  readonly meta: Meta

  /**
   * @param options Where the register is, and whose key to show.
   * @throws TypeError for an address that is none, or a number that is not whole.
   */
  constructor(options: ConnectionOptions) {
    const connection = connect(options)
    this.territories = territories(connection)
    this.conventions = conventions(connection)
    this.commitments = commitments(connection)
    this.deliveries = deliveries(connection)
    this.referents = referents(connection)
    this.cohorts = cohorts(connection)
    this.claims = claims(connection)
    this.requests = requests(connection)
    this.scoreboards = scoreboards(connection)
    this.keys = keys(connection)
    this.log = log(connection)
    this.meta = meta(connection)
  }
}
