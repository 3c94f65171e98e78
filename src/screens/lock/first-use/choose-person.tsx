import { useEffect, useState } from 'preact/hooks'
import { Button, SubmitButton } from '../../../components/action/button.tsx'
import { ErrorSummary } from '../../../components/form/error-summary.tsx'
import { Radios } from '../../../components/form/radios.tsx'
import { Alert } from '../../../components/page/alert.tsx'
import type { Staff, StaffRole } from '../../../record/staff.ts'
import type { StaffId } from '../../../record/ids.ts'
import { device } from '../../device.ts'
import { CalmPage } from '../calm-page.tsx'

export type SignedIn = Extract<Awaited<ReturnType<typeof device.signIn>>, { kind: 'signed-in' }>

type People = Awaited<ReturnType<typeof device.demoStaff>> | { readonly kind: 'asking' }

/** Demonstration sign-in: lists the invented people and says plainly that it is a demonstration. */
export function ChoosePerson({ onSignedIn }: { readonly onSignedIn: (signedIn: SignedIn) => void }) {
  const [people, setPeople] = useState<People>({ kind: 'asking' })
  const [chosen, setChosen] = useState<StaffId>()
  const [error, setError] = useState<string>()
  const [busy, setBusy] = useState(false)
  const ask = async () => {
    setPeople({ kind: 'asking' })
    setPeople(await device.demoStaff())
  }
  useEffect(() => { void ask() }, [])
  const signIn = async () => {
    if (chosen === undefined) return setError('Choose who you are')
    setBusy(true)
    const answer = await device.signIn(chosen)
    setBusy(false)
    switch (answer.kind) {
      case 'signed-in': return onSignedIn(answer)
      case 'no-signal': return setPeople({ kind: 'no-signal' })
      case 'refused': return setError(answer.words)
    }
  }
  switch (people.kind) {
    case 'asking': return <CalmPage step="asking"><h1>Sign in</h1><p class="loading" role="status">Looking for signal</p></CalmPage>
    case 'no-signal': return (
      <CalmPage step="no-signal">
        <h1>There is no signal here</h1>
        <p>The first sign-in on a device needs signal once, to fetch your cases. After that Doorstep works without.</p>
        <Button onPress={() => void ask()}>Try again</Button>
      </CalmPage>
    )
    case 'not-demo': return (
      <CalmPage step="not-demo">
        <h1>Sign in</h1>
        <p>This central record is not a demonstration, and sign-in through your organisation is not set up on it yet. Ask your help desk.</p>
      </CalmPage>
    )
    case 'staff': return (
      <CalmPage step="staff" wide>
        {error && <ErrorSummary errors={[{ fieldId: 'person', text: error }]} />}
        <h1>Sign in</h1>
        <Alert kind="information" title="This is a demonstration">
          The people and the cases are invented. There are no passwords here; a real service signs you in through your organisation.
        </Alert>
        <form class="stack" onSubmit={(event) => { event.preventDefault(); void signIn() }}>
          <Radios id="person" label="Who are you?" labelSize="l" error={error} value={chosen}
            onChange={(id) => { setChosen(id); setError(undefined) }}
            choices={byRole(people.staff).map((staff) => ({ value: staff.id, label: staff.name, hint: staff.title }))} />
          <SubmitButton busy={busy}>{busy ? 'Signing in' : 'Continue'}</SubmitButton>
        </form>
      </CalmPage>
    )
  }
}

function byRole(staff: readonly Staff[]): readonly Staff[] {
  const order: Record<StaffRole, number> = { practitioner: 0, supervisor: 1 }
  return [...staff].sort((a, b) => order[a.role] - order[b.role])
}
