/** A path, part by part: each is encoded by itself. */
export type Path = readonly (string | number)[]

/** The address of the register, checked: no query, no credentials, no trailing slash. */
export const baseOf = (baseUrl: string): string => {
  const trimmed = typeof baseUrl === 'string' ? baseUrl.trim() : ''
  const port = /^https?:\/\/(?:\[[\da-f:.]+\]|[^\s/?#@:]+)(?::(\d{1,5}))?(?:\/[^\s?#]*)?$/i.exec(trimmed)
  if (port === null || Number(port[1] ?? 0) > 65_535) {
    // What is refused may hold a password: it is not said again.
    throw new TypeError(
      'baseUrl: expected the address of a register, such as "https://register.example": http or https, without user, password, query or fragment',
    )
  }
  return trimmed.replace(/\/+$/, '').replace(/\/v1$/, '')
}

const segment = (part: string | number): string => {
  const text = String(part)
  if (text === '' || text === '.' || text === '..' || part === undefined || part === null) {
    throw new TypeError(`expected an identity in the path, got ${JSON.stringify(part ?? null)}`)
  }
  return encodeURIComponent(text)
}

/** The whole address of a call; what is absent from the query is left out. */
export const addressOf = (base: string, path: Path, query: object = {}): string => {
  const search = Object.entries(query)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
  return `${base}/${path.map(segment).join('/')}${search.length > 0 ? `?${search.join('&')}` : ''}`
}
