/** The store turned a read away, for it is asked for more than it gives: nothing is wrong, and the read may be asked again. */
export class StoreBusy extends Error {
  override readonly name = 'StoreBusy'
}
