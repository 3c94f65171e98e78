import { useState } from 'preact/hooks'
import { TextInput } from '../../../components/form/text-input.tsx'
import { Tag } from '../../../components/page/tag.tsx'
import { TaskList } from '../../../components/page/task-list.tsx'
import { countInWords, listInWords } from '../../../components/words/count-in-words.ts'
import { dateInWords } from '../../../components/words/date-in-words.ts'
import type { CaseLine } from '../../../workers/device-api.ts'
import { download, signalNow } from '../../device.ts'
import { NotAnswered } from '../../not-answered.tsx'
import { navigate } from '../../route.ts'
import { useDeviceQuery } from '../../use-device-query.ts'
import { pathwayInWords } from '../case/pathway-in-words.ts'

/** Every case on this device. */
export function CaseListScreen() {
  const cases = useDeviceQuery((device) => device.caseList(), ['cases'])
  const [wanted, setWanted] = useState('')
  const arriving = download.value && download.value.casesDone < download.value.casesTotal ? download.value : undefined
  if (cases.kind !== 'here') return <><h1 tabIndex={-1}>Cases</h1><NotAnswered answer={cases} what="your cases" /></>
  const shown = cases.value.filter((line) => matches(line, wanted))
  return (
    <>
      <h1 tabIndex={-1}>Cases</h1>
      <p class="quiet">{countInWords(cases.value.length, 'case')} on this device{arriving && `, ${arriving.casesTotal - arriving.casesDone} still to come${signalNow.value === 'none' ? ' when there is signal' : ''}`}.</p>
      {cases.value.length > 5 && <TextInput id="case-filter" label="Find a case or a child" type="search" width={20} value={wanted} onInput={setWanted} />}
      {cases.value.length === 0 && <p class="empty">No case is on this device yet. They come with the first signal after sign-in.</p>}
      {cases.value.length > 0 && shown.length === 0 && <p class="empty">No case on this device matches.</p>}
      <TaskList tasks={shown.map((line) => ({
        id: line.caseId,
        name: line.caseName,
        hint: describe(line),
        status: statusOf(line),
        ...(line.usable ? { onOpen: () => navigate({ screen: 'case', caseId: line.caseId }) } : {}),
      }))} />
    </>
  )
}

function describe(line: CaseLine): string {
  const children = listInWords(line.children.map((child) => `${child.name}, ${child.age}`))
  const hearing = line.nextHearing ? `${line.nextHearing.type} ${dateInWords(line.nextHearing.date)}` : 'No hearing listed'
  return [children, pathwayInWords(line.pathway), hearing].filter(Boolean).join(' · ')
}

function statusOf(line: CaseLine) {
  if (!line.allocated) return <Tag look="attention">Moved to a colleague</Tag>
  if (!line.usable) return <Tag look="plain">On its way</Tag>
  return line.drafts > 0 ? <Tag>{countInWords(line.drafts, 'draft')}</Tag> : undefined
}

function matches(line: CaseLine, wanted: string): boolean {
  const words = wanted.trim().toLowerCase()
  return words === '' || [line.caseName, ...line.children.map((child) => child.name)].some((name) => name.toLowerCase().includes(words))
}
