/** Text that is safe to stand in a page. */
export interface Html {
  readonly html: string
}

type Part = Html | string | number | false | undefined | readonly Part[]

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => escapes[character] ?? '')

const written = (part: Part): string => {
  if (part === false || part === undefined) return ''
  if (typeof part === 'string') return escaped(part)
  if (typeof part === 'number') return String(part)
  return 'html' in part ? part.html : part.map(written).join('')
}

/** Writes HTML; whatever is put in is escaped, unless it is HTML already. */
export const html = (texts: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  html: texts.map((text, index) => text + written(parts[index])).join(''),
})

/** Sets parts apart: `joined(['a', 'b'], ', ')`. */
export const joined = (parts: readonly Part[], separator: string): Html =>
  html`${parts.flatMap((part, index) => (index === 0 ? [part] : [separator, part]))}`

/** A sentence with `code` and **strong** words in it. */
export const prose = (text: string): Html => ({
  html: escaped(text)
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>'),
})

const block = (text: string): Html =>
  text.startsWith('- ')
    ? html`<ul>${text.split('\n').map((line) => html`<li>${prose(line.slice(2))}</li>`)}</ul>`
    : html`<p>${prose(text)}</p>`

/** Paragraphs and lists. */
export const paragraphs = (text: string): Html => html`${text.split('\n\n').map(block)}`

/** A name for use in an address within the page. */
export const anchor = (kind: string, name: string): string => `${kind}-${name}`
