// What a developer writes, from a CommonJS file.
import sdk = require('@parole/sdk')
import sdkConnect = require('@parole/sdk/connect')
import sdkScoreboards = require('@parole/sdk/scoreboards')

const baseUrl = 'https://register.example'
const parole = new sdk.Parole({ baseUrl })

const national = async (): Promise<sdk.Scoreboard> => {
  const board: sdk.Scoreboard = await parole.scoreboards.get('national', { asOf: '2020-12-31' })
  const alone: sdkScoreboards.Scoreboards = sdkScoreboards.scoreboards(sdkConnect.connect({ baseUrl }))
  const same: sdk.Scoreboard = await alone.get('national')
  return board.promises.length > 0 ? board : same
}

// @ts-expect-error: a promise has no such member.
const wrong = async () => (await national()).promises[0]?.noSuchMember

export = { national, wrong }
