import { AccessProfile, USUAL_ACCESS } from '../../../direct-work/access-profile.ts'
import { TOOL_IDS, type ToolId } from '../../../direct-work/tool-id.ts'
import type { FieldError } from '../../../components/form/error-summary.tsx'
import type { Band } from '../../../record/case-pack.ts'
import type { ChildId } from '../../../record/ids.ts'
import type { HandOverChoice } from '../../../workers/direct-work-api.ts'
import { EMPTY_PATH, errorsOfPath, givenPath, readPathDraft, type PathDraft, type PathProposal } from './path-draft.ts'

/** Most tools of one hand-over: a child is offered a choice, not a programme. */
export const MOST_TOOLS = 3
/** Tools after which a child should not be left with what they brought up. */
export const HEAVY_TOOLS: ReadonlySet<ToolId> = new Set(['three-houses', 'letter', 'safe-place', 'worry-jar', 'day', 'wishes', 'people'])

export const INTERPRETING = [
  { value: 'none', label: 'Nobody needs to interpret' },
  { value: 'accredited', label: 'An accredited interpreter' },
  { value: 'unknown', label: 'An interpreter, and I do not know whether they are accredited' },
  { value: 'family', label: 'Somebody of the family, a friend, a child, or a professional of the case' },
] as const
export type Interpreting = (typeof INTERPRETING)[number]['value']

/** A hand-over being prepared. Nothing is answered beforehand but what the case pack says, and that is marked so. */
export interface HandOverDraft {
  readonly childId?: ChildId | undefined
  /** Chosen by the practitioner; absent: as the case pack proposes. */
  readonly band?: Band | undefined
  readonly tools: readonly ToolId[]
  /** Checks of the tools that were made, as `tool-id: words`. */
  readonly checked: readonly string[]
  readonly lead?: 'child' | 'together' | 'practitioner-wrote' | undefined
  readonly canSee?: 'yes' | 'no' | undefined
  readonly othersNear?: 'yes' | 'no' | undefined
  readonly language: string
  readonly interpreting?: Interpreting | undefined
  readonly interpreterName: string
  readonly booking: string
  readonly signing: string
  readonly partner: string
  /** Who is in the room; undefined: as the note has it. */
  readonly inRoom?: readonly { readonly id: string; readonly name: string; readonly role: string }[] | undefined
  /** My path, where it was chosen. */
  readonly path?: PathDraft | undefined
}

export const EMPTY_HAND_OVER: HandOverDraft = { tools: [], checked: [], language: '', interpreterName: '', booking: '', signing: '', partner: '' }

/** Reads a kept draft; null if it is none. Tools of a newer build are left out. */
export function readHandOverDraft(kept: unknown): HandOverDraft | null {
  const draft = kept as Partial<HandOverDraft> | null
  if (typeof draft !== 'object' || draft === null || !Array.isArray(draft.tools) || !Array.isArray(draft.checked)) return null
  if (![draft.language, draft.interpreterName, draft.booking, draft.signing, draft.partner].every((text) => typeof text === 'string')) return null
  return { ...(draft as HandOverDraft), tools: draft.tools.filter((id) => TOOL_IDS.includes(id)).slice(0, MOST_TOOLS), ...(draft.path && { path: readPathDraft(draft.path) }) }
}

/** Reads a kept access profile; the usual one if it is none. */
export function readAccess(kept: unknown): AccessProfile {
  const read = AccessProfile.safeParse(kept)
  return read.success ? read.data : USUAL_ACCESS
}

/** What the case pack, the note and the tools say about a hand-over. */
export interface HandOverFacts {
  readonly proposedBand: Band | undefined
  /** As in the case pack, "Twi". */
  readonly proposedLanguage: string
  readonly presentInNote: readonly { readonly id: string; readonly name: string; readonly role: string }[]
  readonly checksOf: (tool: ToolId) => readonly string[]
  /** My path as the case pack proposes it; undefined while it cannot be read. */
  readonly path?: PathProposal | undefined
}

export function bandOf(draft: HandOverDraft, facts: Pick<HandOverFacts, 'proposedBand'>): Band | undefined {
  return draft.band ?? facts.proposedBand
}

/** A check of a tool, as it is remembered. */
export function checkName(tool: ToolId, words: string): string {
  return `${tool}: ${words}`
}

/** What stands between a child and the tablet, in the order of the screen. */
export function errorsOfHandOver(draft: HandOverDraft, facts: HandOverFacts): FieldError[] {
  const errors: FieldError[] = []
  const need = (isThere: unknown, fieldId: string, text: string) => { if (!isThere) errors.push({ fieldId, text }) }
  const band = bandOf(draft, facts)
  need(draft.childId, 'hand-child', 'Choose the child')
  need(band, 'hand-band', 'Choose which version of the pages')
  need(band !== 'preVerbal', 'hand-band', 'Before speech, nothing is handed over. Record an observation instead, or choose another version')
  need(draft.tools.length > 0, 'hand-tools', 'Choose one to three tools')
  for (const tool of draft.tools) {
    for (const words of facts.checksOf(tool)) need(draft.checked.includes(checkName(tool, words)), 'hand-checks', `Make sure of this first: ${words}`)
  }
  if (draft.tools.includes('path')) errors.push(...errorsOfPath(facts.path, draft.path ?? EMPTY_PATH))
  need(draft.lead, 'hand-lead', 'Say who writes')
  need(draft.canSee, 'hand-see', 'Say whether you can see the screen: the child is told so')
  need(draft.othersNear, 'hand-near', 'Say whether somebody is near whom the child may not want to be heard by')
  need(draft.interpreting, 'hand-interpreting', 'Say whether somebody interprets')
  need(draft.interpreting !== 'family', 'hand-interpreting', 'Nobody of the family, no friend, child or professional of the case may interpret. Wait for an accredited interpreter, or use pages without words')
  need(draft.interpreting === undefined || draft.interpreting === 'none' || draft.interpreting === 'family' || draft.interpreterName.trim(), 'hand-interpreter', 'Name the interpreter')
  need((draft.inRoom ?? facts.presentInNote).some(({ name }) => name.trim() !== ''), 'hand-room', 'Say who is in the room')
  return errors
}

/** The choice as the device takes it, or null while something is missing. `told` is what the child reads first. */
export function toChoice(draft: HandOverDraft, facts: HandOverFacts, profile: AccessProfile, told: string): HandOverChoice | null {
  const band = bandOf(draft, facts)
  const { childId, lead, interpreting } = draft
  if (errorsOfHandOver(draft, facts).length > 0 || !childId || !lead || !band) return null
  const language = draft.language.trim() || facts.proposedLanguage
  return {
    childId, lead, toldWhoSees: told, signing: draft.signing, communicationPartner: draft.partner,
    handed: { tools: [...draft.tools], band, profile, language: 'en-GB', adultCanSee: draft.canSee === 'yes', othersNear: draft.othersNear === 'yes', scribed: lead === 'practitioner-wrote', ...pathHanded(draft, facts) },
    inRoom: (draft.inRoom ?? facts.presentInNote).filter(({ name }) => name.trim() !== '').map(({ name, role }) => ({ name, role })),
    ...(language !== '' && { spokenLanguage: language }),
    ...((interpreting === 'accredited' || interpreting === 'unknown') && { interpreter: { name: draft.interpreterName, booking: draft.booking, accredited: interpreting === 'accredited' ? 'yes' as const : 'unknown' as const } }),
  }
}

/** The path goes onto the child's page only where the tool was chosen and the practitioner confirmed it. */
function pathHanded({ tools, path }: HandOverDraft, { path: proposal }: HandOverFacts): Pick<HandOverChoice['handed'], 'path'> {
  return tools.includes('path') && path?.begin === 'confirmed' && proposal !== undefined ? { path: givenPath(proposal, path) } : {}
}
