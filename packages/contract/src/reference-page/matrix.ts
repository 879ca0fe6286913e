import { type PartyKind, partyKinds } from '@parole/domain'
import type { Reach } from '../access-matrix.ts'
import type { Operation } from '../openapi/document.ts'
import { anchor, type Html, html } from './html.ts'

const cell = (reach: Reach): Html =>
  reach === 'none'
    ? html`<td class="none">no</td>`
    : html`<td class="${reach}">${reach === 'any' ? 'yes' : 'own'}</td>`

const row = ({ operationId, 'x-access': access }: Operation): Html => {
  const open = access === 'public'
  const reachOf = (kind: PartyKind): Reach =>
    open ? 'any' : (access.parties.find((party) => party.kind === kind)?.owning ?? 'none')
  return html`<tr><th scope="row"><a href="#${anchor('operation', operationId)}"><code>${operationId}</code></a></th>
<td>${open ? '–' : access.role}</td>${cell(open ? 'any' : 'none')}${partyKinds.map((kind) => cell(reachOf(kind)))}</tr>
`
}

/** Who may do what: every operation and every kind of party. */
export const matrixSection = (
  operations: readonly Operation[],
): Html => html`<section id="access" aria-labelledby="access-title">
<h2 id="access-title">Who may do what</h2>
<p><strong>Own</strong>: on what belongs to the party. That is the commitment or delivery of its promisor; the delivery, for the territory that it went to and the regions that this territory lies in; the request, for the territory that asks and the operator that is asked; a party’s own keys. A writer’s key may do all that a reader’s may.</p>
<div class="wide" role="region" aria-labelledby="access-title" tabindex="0"><table class="matrix">
<thead><tr><th scope="col">Operation</th><th scope="col">Key</th><th scope="col">no key</th>${partyKinds.map((kind) => html`<th scope="col">${kind}</th>`)}</tr></thead>
<tbody>
${operations.map(row)}</tbody></table></div>
</section>
`
