import type { DeliveryShown, Problem } from '@parole/contract'
import { notationOf } from '@parole/domain'
import { company, declare, dunkerque, proof, rate } from './parts.ts'
import { moment, type Scene, type Tell } from './scene.ts'

const vte = 'bpifrance-vte'

const taken = (kind: 'placement' | 'enrolment', number: number, effectiveOn: string, nth = 1) => ({
  kind,
  commitment: kind === 'placement' ? vte : 'bpifrance-funding-access',
  territory: dunkerque,
  reference: `FICTIONAL-${kind.toUpperCase()}-${number}`,
  company,
  nth,
  effectiveOn,
  source: proof,
})

/** Young graduates placed, and a company enrolled: nobody is counted twice, and the date is the true one. */
export const volumes = async (tell: Tell): Promise<Scene> => {
  const declared = (body: ReturnType<typeof taken>) => declare<DeliveryShown>(tell, 'bpifrance', body)
  const first = await declared(taken('placement', 1, '2019-09-16'))
  const second = await declared(taken('placement', 2, '2019-09-16', 2))
  const late = await declared(taken('placement', 3, '2019-10-07'))
  const twice = await declare<Problem>(tell, 'bpifrance', taken('placement', 4, '2019-09-23'), {
    expect: 409,
  })
  const enrolled = await declared(taken('enrolment', 1, '2019-10-14'))
  const rated = await rate(tell, vte)
  const { counts, due } = rated.body.rating
  if (counts === null || due === null) throw new Error('the target of September 2019 is not rated')
  return {
    title: 'Nobody counts twice',
    promises: [8, 9],
    fictional: true,
    moments: [
      moment('A made-up company hires three VTE, one in October.', first, second, late),
      moment('The first again, under another reference: refused.', twice),
      moment('The company enters an accelerator.', enrolled),
      moment(`Due ${notationOf('en').date(due)}: ${counts.headline} of ${counts.target} itemised.`, rated),
    ],
    lines: [],
  }
}
