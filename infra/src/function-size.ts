/**
 * How large the API's function is. Memory: an answer is not much quicker with more, and much slower with less (the table
 * in docs/operations/costs.md). Time: eight attempts of a write under contention wait less than three seconds in all,
 * beside their requests; whatever is not done after this hangs.
 */
export const functionSize = { memoryMegabytes: 1024, timeoutSeconds: 15 } as const
