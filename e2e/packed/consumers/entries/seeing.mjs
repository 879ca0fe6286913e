/** Collects what is seen to hold; throws at the first thing that does not. */
export const seeing = () => {
  const seen = []
  const see = (what, found, expected) => {
    const [is, shouldBe] = [JSON.stringify(found), JSON.stringify(expected)]
    if (is !== shouldBe) throw new Error(`${what}: expected ${shouldBe}, found ${is}`)
    seen.push(what)
  }
  return { seen, see }
}
