import type { ToldWords } from '../../src/direct-work/words.ts'

let count = 0

/** Words as a child's own hand leaves them. */
export function toldWords(text: string, part: Partial<ToldWords> = {}): ToldWords {
  count += 1
  return { id: `1b4e28ba-2fa1-4d2e-8c6f-${String(count).padStart(12, '0')}`, text, by: 'child', nearness: 'exact', at: '2026-11-23T14:02:00.000Z', ...part }
}
