/** Lets any number read at a time, and nobody while something is done alone. */
export const readers = () => {
  const reading = new Set<Promise<unknown>>()
  let alone: Promise<unknown> | undefined
  return {
    read: async <Value>(work: () => Promise<Value>): Promise<Value> => {
      while (alone !== undefined) await alone
      const done = work()
      reading.add(done)
      return done.finally(() => reading.delete(done))
    },
    withoutReaders: async <Value>(work: () => Promise<Value>): Promise<Value> => {
      const done = Promise.allSettled(reading).then(work)
      alone = done
        .catch(() => undefined)
        .then(() => {
          alone = undefined
        })
      return done
    },
  }
}
