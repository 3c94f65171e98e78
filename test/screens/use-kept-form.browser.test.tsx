import { afterEach, expect, test } from 'vitest'
import type { Saved } from '../../src/workers/device-api.ts'
import { clear } from '../components/show.tsx'
import { BESIDE, SIGNED_BODY, VISIT, visitLine, visitView } from './demo-visits.ts'
import { showScreen, until, untilThere } from './show-screen.tsx'

afterEach(clear)

test('a half-written form that found no room is kept as soon as there is room, without another key', async () => {
  let room = false
  const { given, place } = await showScreen({ screen: 'visit', recordId: VISIT }, {
    visit: async () => visitView({ body: SIGNED_BODY, mayEdit: false, line: visitLine({ stand: 'signed' }), beside: BESIDE }),
    keepForm: async (): Promise<Saved> => (room ? { kind: 'saved', atMs: Date.now() } : { kind: 'no-room' }),
  })
  await untilThere('main button')
  await until(() => expect(place.textContent).toContain('Add an addendum'))
  ;[...place.querySelectorAll('button')].find((button) => button.textContent?.startsWith('Add an addendum'))?.click()
  const text = (await untilThere('textarea')) as HTMLTextAreaElement
  text.value = 'She rang later.'
  text.dispatchEvent(new InputEvent('input', { bubbles: true }))
  await until(() => expect(given('keepForm').length).toBeGreaterThan(0))
  expect(place.textContent).toContain('Keeping')
  room = true
  await until(() => expect(place.textContent).toContain('Kept on this device until you add it'))
})
