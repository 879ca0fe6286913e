/**
 * Puts off a costly construction to its first use, and makes it once.
 *
 * The mark tells bundlers that a call does nothing yet: whoever takes one rule takes no schema that it has no use for.
 */
/* @__NO_SIDE_EFFECTS__ */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
