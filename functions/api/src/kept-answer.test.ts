import { describe, expect, it } from 'vitest'
import { lacksTexts, withoutTexts, withTexts } from './kept-answer.ts'

const digest = 'a'.repeat(64)
const shown = { status: 'shown', digest, visibility: 'parties', text: 'Friche Nord', salt: 's' }
const body = { id: '1', project: shown, attestations: [{ reason: shown }, { reason: null }], version: 2 }

describe('a kept answer', () => {
  it('holds no text and no salt', () => {
    const kept = JSON.stringify(withoutTexts(body))
    expect(kept).not.toContain('Friche')
    expect(kept).not.toContain('salt')
    expect(lacksTexts(withoutTexts(body))).toBe(true)
    expect(lacksTexts({ project: { status: 'withheld', digest } })).toBe(false)
  })

  it('is made whole again from the texts that are still there', () => {
    expect(withTexts(withoutTexts(body), { [digest]: { text: 'Friche Nord', salt: 's' } })).toEqual(body)
  })

  it('says that a text was erased', () => {
    expect(withTexts(withoutTexts(body), {})).toMatchObject({
      project: { status: 'erased', digest, visibility: 'parties' },
    })
  })
})
