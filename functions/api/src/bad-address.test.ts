import { type Row, refusalTable } from './testing/refusal-table.ts'

const getting = (
  name: string,
  address: string,
  at: readonly string[],
  { status = 400, code = 'invalid-request', says }: Partial<Pick<Row, 'status' | 'code' | 'says'>> = {},
): Row => ({
  name,
  ask: () => ['GET', address],
  status,
  code,
  at,
  ...(says !== undefined && { says }),
})

const future = { status: 422, code: 'date-in-future', says: '2020-03-16' } as const
const equity = '/v1/commitments/banque-des-territoires-equity'
const delivery = '/v1/deliveries/01DZTEST000000000000000000'

refusalTable([
  ...['0', '201', 'abc', '-1', '1.5', '1e2', '', ' 5', '007', '99999999999'].map((limit) =>
    getting(`limit=${limit}`, `/v1/deliveries?limit=${encodeURIComponent(limit)}`, ['query/limit']),
  ),
  getting('a filter that there is not', '/v1/deliveries?colour=blue', ['query/colour'], {
    says: 'unknown field',
  }),
  getting('a filter of another list', '/v1/conventions?promisor=state', ['query/promisor']),
  ...['/v1/regions', '/v1/conventions/bpifrance-2019', '/v1/health', '/v1/openapi.json', delivery].map(
    (path) =>
      getting(`${path} with a query it does not have`, `${path}?limit=1`, ['query/limit'], {
        says: 'unknown field',
      }),
  ),
  getting('a filter named like a method', '/v1/deliveries?constructor=1', ['query/constructor']),
  getting('a filter named like a prototype', '/v1/deliveries?__proto__=1', ['query/__proto__']),
  getting('a filter given twice', '/v1/deliveries?limit=1&limit=2', ['query/limit'], { says: 'once' }),
  getting('a filter given twice alike', '/v1/deliveries?operator=bpifrance&operator=bpifrance', [
    'query/operator',
  ]),
  getting('a cursor of other characters', '/v1/deliveries?cursor=a%20b', ['query/cursor']),
  getting('an ill-formed cursor', '/v1/commitments?cursor=AAAA', ['query/cursor'], {
    code: 'malformed-cursor',
  }),
  getting('an empty filter', '/v1/deliveries?territory=', ['query/territory']),
  getting('an operator that there is not', '/v1/deliveries?operator=edf', ['query/operator']),
  getting('a standing that there is not', '/v1/deliveries?standing=true', ['query/standing']),
  getting('a phase that there is not', '/v1/territories?phase=3', ['query/phase']),
  getting('a region that there is not', '/v1/territories?region=42', ['query/region']),
  getting('a postal code', '/v1/territories?commune=59000x', ['query/commune'], {
    says: 'not a postal code',
  }),
  getting('a SIREN with a wrong check digit', '/v1/territories?siren=200054808', ['query/siren'], {
    says: 'Luhn',
  }),
  getting('an unknown commune', '/v1/territories?commune=59999', ['query/commune'], {
    status: 422,
    code: 'unknown-commune',
  }),
  getting('a day that there is not', `${equity}?asOf=2019-02-30`, ['query/asOf'], { says: 'YYYY-MM-DD' }),
  getting('territories of tomorrow', '/v1/territories?asOf=2020-03-17', ['query/asOf'], future),
  getting('commitments of tomorrow', '/v1/commitments?asOf=2020-03-17', ['query/asOf'], future),
  getting('a commitment of tomorrow', `${equity}?asOf=9999-12-31`, ['query/asOf'], future),
  getting('a rating of a month end to come', `${equity}/rating?asOf=2020-03-31`, ['query/asOf'], future),
  getting(
    'a scoreboard of a month end to come',
    '/v1/scoreboards/national?asOf=2020-03-31',
    ['query/asOf'],
    future,
  ),
  ...[`${equity}/rating`, '/v1/scoreboards/national', '/v1/scoreboards/national/series'].map((path) =>
    getting(`${path} at no month end`, `${path}?asOf=2019-12-30`, ['query/asOf'], {
      says: 'last day of a month',
    }),
  ),
  getting('a language that is not spoken', `${equity}/rating?language=de`, ['query/language']),
  getting('an identity of the wrong shape', '/v1/deliveries/abc', ['path/id'], { says: 'Crockford' }),
  getting('a lower-case identity', delivery.toLowerCase(), ['path/id']),
  getting('a territory without its phase', '/v1/territories/3208', ['path/id'], { says: 'the number alone' }),
  getting('a commitment that is no slug', '/v1/commitments/Equity', ['path/id']),
  getting('a stream of no known kind', '/v1/streams/referent-1/events', ['path/id']),
  getting('a position that is none', '/v1/streams/commitment-x/events?after=-1', ['path/id', 'query/after']),
  getting('a percent sign with nothing after it', '/v1/deliveries/%', ['path/id']),
  getting('a percent sign with other letters after it', '/v1/deliveries/%zz', ['path/id']),
  getting('half a character in the path', '/v1/commitments/%E0%A4%A', ['path/id']),
  getting('half a character in the query', '/v1/deliveries?territory=%E0%A4%A', ['query/territory']),
  getting('a slash in an identity', '/v1/commitments/a%2Fb', ['path/id']),
  getting('a null in an identity', '/v1/commitments/a%00b', ['path/id']),
  getting('a path that there is not', '/v1/praise', [], { status: 404, code: 'not-found' }),
  getting('a thing that there is not', delivery, [], { status: 404, code: 'not-found' }),
  {
    name: 'a method that there is not',
    ask: () => ['PUT', '/v1/deliveries', { as: 'delegation', body: {} }],
    status: 405,
    code: 'method-not-allowed',
    at: [],
  },
  {
    name: 'a query where something is written',
    ask: () => [
      'POST',
      '/v1/keys?dryRun=true',
      { as: 'delegation', body: { party: 'bpifrance', role: 'reader' } },
    ],
    status: 400,
    code: 'invalid-request',
    at: ['query/dryRun'],
  },
])
