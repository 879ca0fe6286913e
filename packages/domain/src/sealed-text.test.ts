import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { verifyStream } from './log/verify-stream.ts'
import { digestOf, ErasableText, SealedText, seal } from './sealed-text.ts'
import { confided } from './testing/acts.ts'
import { declared, deliveryId, disputed, territory } from './testing/delivery-examples.ts'
import { recordAll } from './testing/specification.ts'

const salt = fc.stringMatching(/^[0-9a-f]{32}$/)
const text = fc.string({ unit: 'grapheme' })

describe('a sealed text', () => {
  it('holds the digest of salt, line feed and text, and who may read it', () => {
    // printf '00\nété' | sha256sum
    const sealed = seal({ text: 'été', salt: '00', visibility: 'public' })
    expect(sealed).toEqual({
      digest: '4f200fa356c9d37b4de4628aa6e6a5b77dc1e9ef6a0f1c00cbe032b10ac3a1ed',
      visibility: 'public',
    })
    expect(SealedText().parse(sealed)).toEqual(sealed)
  })

  test('differs with another salt, and with another text', () => {
    fc.assert(
      fc.property(salt, salt, text, text, (one, other, first, second) => {
        fc.pre(one !== other && first !== second)
        const digests = [
          digestOf({ text: first, salt: one }),
          digestOf({ text: first, salt: other }),
          digestOf({ text: second, salt: one }),
        ]
        expect(new Set(digests).size).toBe(3)
      }),
    )
  })

  it('has one salt and one text: a salt holds no line feed', () => {
    expect(digestOf({ salt: 'a', text: 'b\nc' })).toBe(digestOf({ salt: 'a\nb', text: 'c' }))
    expect(ErasableText().safeParse({ salt: 'a', text: 'b\nc' }).success).toBe(true)
    expect(ErasableText().safeParse({ salt: 'a\nb', text: 'c' }).success).toBe(false)
    expect(ErasableText().safeParse({ salt: '', text: 'c' }).success).toBe(false)
  })
})

describe('erasing texts', () => {
  it('leaves events valid: neither text nor salt was ever in them', () => {
    const { text: said, salt: drawn } = confided('Erreur de saisie')
    const events = recordAll(`delivery-${deliveryId}`, [declared(), disputed(territory, 1)])
    expect(verifyStream(events).ok).toBe(true)
    expect(JSON.stringify(events)).not.toContain(said)
    expect(JSON.stringify(events)).not.toContain(drawn)
  })
})
