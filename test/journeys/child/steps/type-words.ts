import type { Person } from '../../../prove/visit/people.ts'

export interface TypedUntilDeath {
  /** What stood on the paper after each key, and when. */
  readonly letters: readonly { readonly text: string; readonly atMs: number }[]
  readonly killedAtMs: number
}

/** Types on the open pad as a hand does, until the power goes in the middle of it; then the tablet is started again. */
export async function typeUntilPowerGoes(person: Person, words: string, afterMs: number): Promise<TypedUntilDeath> {
  const page = person.page()
  await page.locator('textarea').first().click()
  const letters: { readonly text: string; readonly atMs: number }[] = []
  let killedAtMs = 0
  const power = new Promise<void>((back, failed) => {
    setTimeout(() => {
      killedAtMs = Date.now()
      person.die().then(back, failed)
    }, afterMs)
  })
  const pauseMs = afterMs / ([...words].length - 4)
  let text = ''
  try {
    for (const letter of words) {
      if (letter === '\n') await page.keyboard.press('Enter')
      else await page.keyboard.type(letter)
      text += letter
      letters.push({ text, atMs: Date.now() })
      await page.waitForTimeout(pauseMs)
    }
  } catch (error) {
    if (killedAtMs === 0) throw error // The browser went in the middle of a word.
  }
  await power
  return { letters: letters.filter(({ atMs }) => atMs <= killedAtMs), killedAtMs }
}
