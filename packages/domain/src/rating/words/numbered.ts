/** A number as counted and as written, so that words can agree with it. */
export interface Numbered {
  readonly count: number
  readonly written: string
}
