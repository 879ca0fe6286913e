import { yearOf } from '../time/calendar-date.ts'
import { amountOf, type Notation, percentOf, periodOf, statedOf, wholeOf } from './notation.ts'

/** The narrow no-break space, before a unit and between thousands. */
const thin = '\u202f'
const separators = { thousands: thin, decimal: ',' }

const months = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
]

const seasons = ['printemps', 'été', 'automne', 'hiver']

const amount: Notation['amount'] = (cents) => {
  const { number, millions } = amountOf(cents, separators)
  return `${number}${thin}${millions ? 'M€' : '€'}`
}

const date: Notation['date'] = (written) => {
  const day = Number(written.slice(8))
  return `${day === 1 ? '1er' : day} ${months[Number(written.slice(5, 7)) - 1]} ${yearOf(written)}`
}

const stated: Notation['stated'] = (written) => statedOf(written, { date, months, seasons })

/** Figures in French: `12,5 M€`, `12,5 %`, `31 décembre 2019`. */
export const notation: Notation = {
  amount,
  money: ({ amountCents, approximate }) => `${approximate ? 'environ ' : ''}${amount(amountCents)}`,
  count: ({ count, approximate }) => `${approximate ? 'environ ' : ''}${wholeOf(count, separators)}`,
  number: (count) => wholeOf(count, separators),
  percent: (part, of) => {
    const { number, tiny } = percentOf(part, of, separators)
    return `${tiny ? 'moins de ' : ''}${number}${thin}%`
  },
  date,
  stated,
  period: (since, until) => periodOf(since, until, 'période', stated),
  list: (items) =>
    items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} et ${items.at(-1)}`,
}
