/** A path, part by part: each is encoded by itself. */
export type Path = readonly (string | number)[]

/** The address of the register, checked: no query, no trailing slash. */
export const baseOf = (baseUrl: string): string => {
  const trimmed = typeof baseUrl === 'string' ? baseUrl.trim() : ''
  if (!/^https?:\/\/[^\s/?#]+[^\s?#]*$/i.test(trimmed)) {
    throw new TypeError(
      `baseUrl: expected the address of a register, such as "https://register.example"; got ${JSON.stringify(baseUrl)}`,
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
