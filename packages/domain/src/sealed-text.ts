import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import * as z from 'zod'
import { once } from './once.ts'

/** Who may read a text: everybody, or the parties concerned. */
export const Visibility = once(() => z.enum(['public', 'parties']))
export type Visibility = z.infer<ReturnType<typeof Visibility>>

/** What an event holds in the place of a text: its salted digest. The text itself can be erased, the event cannot. */
export const SealedText = once(() =>
  z.strictObject({
    digest: z.string().regex(/^[0-9a-f]{64}$/),
    visibility: Visibility(),
  }),
)
export type SealedText = z.infer<ReturnType<typeof SealedText>>

/** The erasable record beside an event: the text and the salt (128 random bits or more) that its digest was made with. */
export const ErasableText = once(() =>
  z.strictObject({
    text: z.string(),
    /** No line feed: that is what parts it from the text in the digest. */
    salt: z.string().refine((salt) => /^[^\n]+$/.test(salt), 'expected a salt without line feeds'),
  }),
)
export type ErasableText = z.infer<ReturnType<typeof ErasableText>>

/** A text on its way into the register: its salt was drawn at the edge. */
export type ConfidedText = ErasableText & { readonly visibility: Visibility }

/** The digest of a text: SHA-256 over salt, a line feed and text, in hexadecimal. */
export const digestOf = ({ text, salt }: ErasableText): string =>
  bytesToHex(sha256(utf8ToBytes(`${salt}\n${text}`)))

/** Seals a text: what the event holds. */
export const seal = (confided: ConfidedText): SealedText => ({
  digest: digestOf(confided),
  visibility: confided.visibility,
})
