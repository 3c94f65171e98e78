// First, as in the app: the order of the layers of style is that of their first appearance.
import '../../all-styles.ts'
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { clear } from '../../../components/show.tsx'
import { drawTurned } from '../../../photograph/camera-picture.ts'
import { addCameraExtras } from '../../../photograph/exif-jpeg.ts'
import { CASSIE, STEVE } from '../../demo-case-packs.ts'
import { VISIT, visitView } from '../../demo-visits.ts'
import { showScreen, until } from '../../show-screen.tsx'

afterEach(clear)

for (const keepOriginals of [false, true]) {
  test(keepOriginals ? 'where the organisation asks for it, the camera’s own file is handed over unchanged, and the person is told' : 'without the setting the camera’s own file does not leave the page', async () => {
    await page.viewport(1024, 768)
    const { given } = await showScreen({ screen: 'photograph', visitId: VISIT, childId: CASSIE }, {
      status: async () => ({ vault: 'open', staff: STEVE, demo: true, findings: [], keepOriginals }),
      visit: async () => visitView({ pictures: [] }), keepPhotograph: async () => ({ kind: 'saved', atMs: 1 }),
    })
    const camera = addCameraExtras(await drawTurned(6, 400, 300), { orientation: 6, gps: true })
    await userEvent.upload(page.getByLabelText(/file$/), new File([new Uint8Array(camera)], 'IMG_0001.jpg'))
    await userEvent.click(page.getByRole('button', { name: 'Use as it is' }))
    await until(() => expect(document.body.textContent).toContain(keepOriginals ? 'The camera’s untouched file is kept as well' : 'The camera’s own file is not kept here'))
    await userEvent.selectOptions(page.getByLabelText('What came just before'), 'open')
    await userEvent.fill(page.getByLabelText('The question or words just before'), 'Tell me about this part.')
    await userEvent.fill(page.getByLabelText('The child’s exact words'), 'its the bridge')
    await userEvent.click(page.getByLabelText('I did'))
    await userEvent.click(page.getByRole('button', { name: 'Keep this photograph' }))
    await expect.poll(() => given('keepPhotograph').length).toBe(1)
    const original = given('keepPhotograph')[0]?.[1].original
    expect(original && new Uint8Array(original)).toEqual(keepOriginals ? new Uint8Array(camera) : undefined)
  })
}
