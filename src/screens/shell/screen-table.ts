import type { ComponentType } from 'preact'
import type { Route, Screen } from '../route.ts'

type PropsOf<S extends Screen> = Omit<Extract<Route, { screen: S }>, 'screen'>
type Loader<S extends Screen> = () => Promise<ComponentType<PropsOf<S>>>

/** Each screen and where its code is; loaded after unlock, when it is first shown. Props are the route's own fields. */
export const SCREEN_TABLE: { readonly [S in Screen]?: Loader<S> } = {
  today: async () => (await import('../practitioner/today/today-screen.tsx')).TodayScreen,
  cases: async () => (await import('../practitioner/case-list/case-list-screen.tsx')).CaseListScreen,
  case: async () => (await import('../practitioner/case/case-screen.tsx')).CaseScreen,
  visit: async () => (await import('../practitioner/visit/visit-screen.tsx')).VisitScreen,
}
