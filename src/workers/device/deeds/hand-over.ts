import type { CaptureSession } from '../../../device-store/capture/captures.ts'
import { HandedOver } from '../../../direct-work/session/hand-over.ts'
import type { RecordId } from '../../../record/ids.ts'
import { mayWrite } from '../../../record/may.ts'
import { makeCapturePair } from '../../../vault/capture/capture-pair.ts'
import { readPublicKey } from '../../../vault/hpke/read-public-key.ts'
import type { NotSaved } from '../../device-api.ts'
import type { HandOverChoice } from '../../direct-work-api.ts'
import { handOverRowId, type SealedHandOver } from '../hand-overs.ts'
import { notSaved, type OpenDevice } from '../open-device.ts'
import { isFrozen, writeRevision } from './write-visit.ts'

/**
 * Hands the tablet to a child. What was being written becomes a revision first; then whose session it is and its private key are sealed, then what
 * the child's page may know is written in clear, and last of all child mode is set: if any of it fails, the tablet is not handed over.
 */
export function handOver(device: OpenDevice, visitId: RecordId, choice: HandOverChoice): Promise<{ readonly kind: 'handed-over' } | NotSaved> {
  const { memory, holdings, keeping, clock, random, handOvers } = device
  return keeping.inTurn(async () => {
    const caseId = memory.caseOf(visitId)
    const child = caseId && memory.pack(caseId)?.body.children.find(({ id }) => id === choice.childId)
    if (!caseId || !child || isFrozen(device, visitId) || !mayWrite(holdings.device.me.role, 'direct-work', 'add')) return { kind: 'frozen' }
    for (const recordId of Array.from(memory.working.keys())) {
      const refused = notSaved(await writeRevision(device, recordId, 'draft'))
      if (refused && refused.kind !== 'frozen') return refused
    }
    const { handed: chosen, ...rest } = choice
    const sessionId = random.uuid() as RecordId
    // Only what the form of `HandedOver` names gets through: nothing beside it lies in clear.
    const handed = HandedOver.parse({ ...chosen, sessionId })
    const pair = await makeCapturePair()
    const sealed: SealedHandOver = {
      sessionId, visitId, caseId, childName: child.preferredName || child.firstName, choice: rest, handed, pair, ...await organisationKeys(device),
      startedAt: new Date(clock.nowMs()).toISOString(), stand: 'out',
    }
    const rowId = handOverRowId(sessionId)
    const kept = await keeping.commit([await keeping.put('settings', rowId, sealed, { caseId })])
    const { publicKey } = pair
    const { ingestKey, insightsKey } = sealed
    const session: CaptureSession = { sessionId, state: 'handed-over', handed, publicKey, ...(ingestKey && { ingestKey }), ...(insightsKey && { insightsKey }) }
    const out = kept.kind === 'committed' ? await handOvers.open((captures) => captures.handOver(session)).catch(() => 'lost' as const) : kept.kind
    if (out === 'kept') {
      memory.keepHandOver(sealed)
      return { kind: 'handed-over' }
    }
    await keeping.commit([keeping.remove('settings', rowId)])
    return { kind: out === 'lost' ? 'store-lost' : 'no-room' }
  })
}

/** The organisation's public keys as last given out; one that is no key is left out, or nothing could be sealed. */
async function organisationKeys({ holdings }: OpenDevice): Promise<Pick<SealedHandOver, 'ingestKey' | 'insightsKey'>> {
  const { ingestKey, insightsKey } = holdings.device
  return {
    ...(ingestKey !== undefined && await readPublicKey(ingestKey) && { ingestKey }),
    ...(insightsKey !== undefined && await readPublicKey(insightsKey) && { insightsKey }),
  }
}
