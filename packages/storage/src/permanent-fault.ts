/** What no retry can cure: a malformed commit, or an item that this version of the code cannot read. */
export class PermanentFault extends Error {
  override readonly name = 'PermanentFault'
}
