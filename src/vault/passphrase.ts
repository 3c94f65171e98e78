import { type RandomBytes, randomBytes } from './bytes.ts'

/** Four words of 7,776 are worth 51.7 bits: with the cost of a guess, about 7,000 years of one large graphics card on average. */
export const PASSPHRASE_WORDS = 4

/** Random words for a new passphrase, each equally likely. The list is loaded only here: it is needed once a device. */
export async function proposePassphrase(random: RandomBytes = randomBytes): Promise<readonly string[]> {
  const { WORDS } = await import('./words.ts')
  return Array.from({ length: PASSPHRASE_WORDS }, () => WORDS[randomBelow(WORDS.length, random)] as string)
}

/** A whole number from 0 up to `limit` (at most 65,536), each equally likely: numbers that would favour the first ones are drawn again. */
function randomBelow(limit: number, random: RandomBytes): number {
  const fair = 65_536 - (65_536 % limit)
  for (;;) {
    const [high = 0, low = 0] = random(2)
    const drawn = high * 256 + low
    if (drawn < fair) return drawn % limit
  }
}
