import type { KeyShown } from '@parole/contract'
import type { Ink } from './ink.ts'
import { pad, printable, wrap } from './text.ts'

const dayOf = (instant: string): string => instant.slice(0, 10)

const row = (id: string, party: string, role: string, issued: string, revoked: string): string =>
  `${pad(id, 26)} ${pad(printable(party), 22)} ${pad(role, 6)}  ${pad(issued, 10)}  ${revoked}`.trimEnd()

/** Keys as a table, one a line; the days are UTC. */
export const keysPage = (keys: readonly KeyShown[], ink: Ink): readonly string[] =>
  keys.length === 0
    ? ['No keys.']
    : [
        ink.strong(row('Key', 'Party', 'Role', 'Issued', 'Revoked')),
        ...keys.map(({ id, party, role, issuedAt, revokedAt }) =>
          row(id, party, role, dayOf(issuedAt), revokedAt === null ? '' : dayOf(revokedAt)),
        ),
      ]

/** What is said whenever a token is told. */
export const toldOnce =
  'This token is shown this once: the register does not keep it. Put it where secrets are kept, now.'

/** A key that was just issued, its token on a line of its own. */
export const issuedPage = ({ id, party, role }: KeyShown, token: string, ink: Ink): readonly string[] => [
  ...wrap(`Key ${id} issued to ${party}, as a ${role}:`),
  '',
  `  ${ink.strong(printable(token))}`,
  '',
  ...wrap(toldOnce),
]

/** A key that was just revoked. */
export const revokedPage = ({ id, party }: KeyShown): readonly string[] =>
  wrap(`Key ${id} of ${party} is revoked. It stops working within a minute.`)
