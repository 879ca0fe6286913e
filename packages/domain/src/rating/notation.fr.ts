import { yearOf } from '../time/calendar-date.ts'
import { amountOf, type Notation, percentOf, wholeOf } from './notation.ts'

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

const amount: Notation['amount'] = (cents) => {
  const { number, millions } = amountOf(cents, separators)
  return `${number}${thin}${millions ? 'M€' : '€'}`
}

/** Figures in French: `12,5 M€`, `12,5 %`, `31 décembre 2019`. */
export const notation: Notation = {
  amount,
  money: ({ amountCents, approximate }) => `${approximate ? 'environ ' : ''}${amount(amountCents)}`,
  count: ({ count, approximate }) => `${approximate ? 'environ ' : ''}${wholeOf(count, separators)}`,
  percent: (part, of) => {
    const { number, tiny } = percentOf(part, of, separators)
    return `${tiny ? 'moins de ' : ''}${number}${thin}%`
  },
  date: (date) => {
    const day = Number(date.slice(8))
    return `${day === 1 ? '1er' : day} ${months[Number(date.slice(5, 7)) - 1]} ${yearOf(date)}`
  },
  list: (items) =>
    items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} et ${items.at(-1)}`,
}
