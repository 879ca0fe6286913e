import { expect, test } from 'vitest'
import { asTable, csvOf } from './csv.ts'

const line = (value: unknown): string | undefined =>
  csvOf(['value', 'end'], [{ value, end: '.' }]).split('\r\n')[1]

test('has a header line, and every line ends with CR LF', () => {
  expect(csvOf(['id', 'source.url'], [])).toBe('id,source.url\r\n')
  const items = [{ id: 1, source: { url: 'u' } }]
  expect(csvOf(['id', 'source.url'], items)).toBe('id,source.url\r\n1,u\r\n')
})

test.each([
  ['plain', 'plain,.'],
  ['a, b', '"a, b",.'],
  ['a "b"', '"a ""b""",.'],
  ['a\nb', '"a\nb",.'],
  ['a\r\nb', '"a\r\nb",.'],
  [' Éloi ', ' Éloi ,.'],
  [null, ',.'],
  [undefined, ',.'],
  [0, '0,.'],
  [-1.5, '-1.5,.'],
  [false, 'false,.'],
  [['84', '93'], '84 93,.'],
  [[], ',.'],
])('writes %j as %j', (value, expected) => {
  expect(csvOf(['value', 'end'], [{ value, end: '.' }])).toBe(`value,end\r\n${expected}\r\n`)
})

test.each(['=1+1', '+33 1', '-1', '@SUM(A1)', '\tx', "'=1+1", "''@x"])(
  'sets an apostrophe before %j, which a spreadsheet would run',
  (text) => {
    expect(line(text)).toBe(`'${text},.`)
  },
)

test('guards what it quotes and what it joins, too', () => {
  expect(line('=HYPERLINK("u","x")')).toBe(`"'=HYPERLINK(""u"",""x"")",.`)
  expect(csvOf(['value', 'end'], [{ value: '\rx', end: '.' }])).toContain(`"'\rx",.`)
  expect(line(['=1', '2'])).toBe("'=1 2,.")
  expect(line("'tis")).toBe("'tis,.")
})

test('follows a path through objects and lists', () => {
  const item = { members: [{ siren: '1' }, { siren: '2' }], from: null, point: { x: 0 } }
  const columns = ['members.siren', 'from.day', 'point.x', 'point.y']
  expect(csvOf(columns, [item]).split('\r\n')[1]).toBe('1 2,,0,')
})

test('names the page after, with all that this one was asked', () => {
  const sent = (next: string | null) =>
    asTable(
      ['id'],
      { status: 200, headers: {}, body: { items: [], next } },
      'https://r.example/v1/x?q=a%20b&cursor=A',
    )
  expect(sent('B').headers.link).toBe('</v1/x?q=a+b&cursor=B>; rel="next"')
  expect(sent(null).headers).not.toHaveProperty('link')
})
