import { TextButton } from '../../components/action/button.tsx'
import type { Staff } from '../../record/staff.ts'
import { DoorstepMark } from '../doorstep-mark.tsx'
import { navigate, route, type Route, type Screen } from '../route.ts'
import { SignOut } from './sign-out.tsx'

interface NavigationItem {
  readonly label: string
  readonly to: Route
  /** Screens that belong under this item. */
  readonly covers: readonly Screen[]
}

const PRACTITIONER: readonly NavigationItem[] = [
  { label: 'Today', to: { screen: 'today' }, covers: ['today', 'escrow'] },
  { label: 'Cases', to: { screen: 'cases' }, covers: ['cases', 'case', 'visit', 'sign', 'history'] },
  { label: 'Search', to: { screen: 'search' }, covers: ['search'] },
  { label: 'Waiting to send', to: { screen: 'waiting' }, covers: ['waiting', 'conflicts', 'conflict'] },
]
const SUPERVISOR: readonly NavigationItem[] = [
  { label: 'Queue', to: { screen: 'queue' }, covers: ['queue', 'reading', 'history'] },
  { label: 'Search', to: { screen: 'search' }, covers: ['search'] },
  { label: 'Still on devices', to: { screen: 'devices' }, covers: ['devices'] },
  { label: 'Kept aside', to: { screen: 'escrow' }, covers: ['escrow'] },
]

/** The product's name, where one can go, and who is signed in. No crown. */
export function SiteHeader({ staff }: { readonly staff: Staff | undefined }) {
  const here = route.value.screen
  const items = staff?.role === 'supervisor' ? SUPERVISOR : PRACTITIONER
  return (
    <header class="site-header">
      <div class="site-header__row">
        <span class="site-header__name"><DoorstepMark />Doorstep</span>
        <nav class="navigation" aria-label="Main">
          <ul class="navigation__list">
            {items.map((item) => (
              <li key={item.label}>
                <button type="button" class="navigation__link" aria-current={item.covers.includes(here) ? (item.to.screen === here ? 'page' : 'true') : undefined}
                  onClick={() => navigate(item.to)}>{item.label}</button>
              </li>
            ))}
          </ul>
        </nav>
        <div class="site-header__person">
          {staff?.name && <span>{staff.name}<span class="site-header__title">, {staff.title}</span></span>}
          <TextButton onPress={() => navigate({ screen: 'this-device' })}>This device</TextButton>
          <SignOut />
        </div>
      </div>
    </header>
  )
}
