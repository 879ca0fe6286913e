export { claims, type FoundingClaim } from './founding/claims.ts'
export { commitments, type FoundingCommitment } from './founding/commitments.ts'
export { conventions } from './founding/conventions.ts'
