import { partyKinds } from '@parole/domain'
import { reachOf } from '../../src/access-matrix.ts'
import { neededRole, type Route } from '../../src/route.ts'
import { anchor, type Html, html } from './html.ts'

const cell = (reach: ReturnType<typeof reachOf>): Html =>
  reach === 'none'
    ? html`<td class="none">no</td>`
    : html`<td class="${reach}">${reach === 'any' ? 'yes' : 'own'}</td>`

const row = (
  route: Route,
): Html => html`<tr><th scope="row"><a href="#${anchor('operation', route.operationId)}"><code>${route.operationId}</code></a></th>
<td>${route.access === 'public' ? '–' : neededRole(route)}</td>${cell(reachOf(route, null))}${partyKinds.map((kind) => cell(reachOf(route, { kind, role: 'writer' })))}</tr>
`

/** Who may do what: every operation and every kind of party. */
export const matrixSection = (
  routes: readonly Route[],
): Html => html`<section id="access" aria-labelledby="access-title">
<h2 id="access-title">Who may do what</h2>
<p><strong>Own</strong>: on what belongs to the party. That is the commitment or delivery of its promisor; the delivery, for the territory that it went to and the regions that this territory lies in; a party’s own keys. A writer’s key may do all that a reader’s may.</p>
<div class="wide" role="region" aria-labelledby="access-title" tabindex="0"><table class="matrix">
<thead><tr><th scope="col">Operation</th><th scope="col">Key</th><th scope="col">no key</th>${partyKinds.map((kind) => html`<th scope="col">${kind}</th>`)}</tr></thead>
<tbody>
${routes.map(row)}</tbody></table></div>
</section>
`
