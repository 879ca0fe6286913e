/** Whether a host is this machine itself, so that nobody between can read or change what is sent. */
export const isLoopback = (hostname: string): boolean =>
  /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname)
