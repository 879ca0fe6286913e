import type { Route } from '@parole/contract'

/**
 * How long an answer may be kept, and by whom (`Cache-Control`). What is shown to a key is that caller's alone. What has
 * a version is asked about by its ETag each time (by age, not by `no-cache`, at which CloudFront keeps nothing to ask
 * about); what changes with a release only, every five minutes. Everything else that is public, such as a scoreboard,
 * may be ten seconds old where many ask for it.
 */
export const howLong = (
  { method, holds }: Pick<Route, 'method' | 'holds'>,
  headers: Readonly<Record<string, string>>,
  authorization: string | undefined,
): string => {
  if (method !== 'GET' || holds === 'never') return 'no-store'
  if (authorization !== undefined) return 'private, no-cache'
  if (headers.etag !== undefined) return 'public, max-age=0, must-revalidate'
  return holds === 'until-release' ? 'public, max-age=300' : 'public, max-age=0, s-maxage=10'
}
