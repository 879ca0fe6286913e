import { yearOf } from '../time/calendar-date.ts'
import { amountOf, type Notation, percentOf, periodOf, statedOf, wholeOf } from './notation.ts'

const separators = { thousands: ',', decimal: '.' }

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

const seasons = ['spring', 'summer', 'autumn', 'winter']

const amount: Notation['amount'] = (cents) => {
  const { number, millions } = amountOf(cents, separators)
  const sign = number.startsWith('\u2212') ? '\u2212' : ''
  return `${sign}€${number.slice(sign.length)}${millions ? ' million' : ''}`
}

const date: Notation['date'] = (day) =>
  `${Number(day.slice(8))} ${months[Number(day.slice(5, 7)) - 1]} ${yearOf(day)}`

const stated: Notation['stated'] = (written) => statedOf(written, { date, months, seasons })

/** Figures in English: `€12.5 million`, `12.5%`, `31 December 2019`. */
export const notation: Notation = {
  amount,
  money: ({ amountCents, approximate }) => `${approximate ? 'about ' : ''}${amount(amountCents)}`,
  count: ({ count, approximate }) => `${approximate ? 'about ' : ''}${wholeOf(count, separators)}`,
  number: (count) => wholeOf(count, separators),
  percent: (part, of) => {
    const { number, tiny } = percentOf(part, of, separators)
    return `${tiny ? 'less than ' : ''}${number}%`
  },
  date,
  stated,
  period: (since, until) => periodOf(since, until, 'period', stated),
  list: (items) =>
    items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`,
}
