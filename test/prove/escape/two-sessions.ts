import { setUpDevice } from '../../setup/use-device.ts'
import { seeded } from '../typing/sentences.ts'
import { handOver, openCase } from './case-words.ts'
import { takeBack } from './hunt.ts'
import { countLines, drawLine, drawThroughKills, openScribble, type InkFigures } from './ink.ts'
import { swapCaptureKey } from './swap-key.ts'
import { newTablet } from './tablet.ts'

/** Besides the ink: whether a swapped key was noticed, and whether it was not reported where none was swapped. */
export interface SessionFigures extends InkFigures {
  readonly keySwapNoticed: boolean
  readonly keySwapToldOnScreen: boolean
  readonly falseAlarms: number
}

/** Two hand-overs: one with the power going in the middle of lines, one whose public key somebody swaps. */
export async function huntInkAndKeys(say: (line: string) => void, options: { readonly shellDir: string; readonly seed: number; readonly inkKills: number; readonly databaseUrl?: string }): Promise<SessionFigures> {
  const chance = seeded(options.seed + 1)
  const tablet = await newTablet(options)
  try {
    const passphrase = await setUpDevice(tablet.page(), tablet.origin, 'Steve')
    const caseId = await openCase(tablet.page(), 'Talk about what Cassie would like.')
    await handOver(tablet.page(), ['Scribble together'])
    const drawn = await drawThroughKills(tablet, options.inkKills, chance)
    const [first] = await takeBack(tablet, passphrase)
    if (!first) throw new Error('nothing was taken back')
    const ink = await countLines(tablet.page(), caseId, first, drawn)
    say(`${ink.linesDrawn} lines through ${ink.inkKills} kills: ${ink.linesBack} back, ${ink.linesLost} lost, the oldest ${ink.oldestLostMs} ms before the power went; ${JSON.stringify(first.proof)}`)

    await handOver(tablet.page(), ['Scribble together'])
    await openScribble(tablet.page())
    for (let lines = 0; lines < 3; lines += 1) await drawLine(tablet.page(), chance)
    await swapCaptureKey(tablet.page())
    await tablet.page().reload()
    await openScribble(tablet.page())
    for (let lines = 0; lines < 3; lines += 1) await drawLine(tablet.page(), chance)
    await tablet.page().waitForTimeout(2500)
    const taken = await takeBack(tablet, passphrase)
    const keySwapNoticed = taken.some(({ findings }) => findings.includes('key-swapped'))
    const keySwapToldOnScreen = await tablet.page().getByText(/key was changed while the tablet was away/).isVisible()
    say(`After the key was swapped: ${taken.map(({ findings, proof }) => `${findings.join(' ') || 'nothing found'} ${JSON.stringify(proof)}`).join('; ')}`)
    return { ...ink, keySwapNoticed, keySwapToldOnScreen, falseAlarms: first.findings.length }
  } finally {
    await tablet.forget()
  }
}
