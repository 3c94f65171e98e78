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
  drawing: async () => (await import('../practitioner/drawings/draw-visit.tsx')).DrawVisit,
  photograph: async () => (await import('../practitioner/drawings/photograph-visit.tsx')).PhotographVisit,
  'hand-over': async () => (await import('../practitioner/hand-over/hand-over-screen.tsx')).HandOverScreen,
  'direct-work': async () => (await import('../practitioner/direct-work/direct-work-screen.tsx')).DirectWorkScreen,
  summary: async () => (await import('../practitioner/read-back/summary-screen.tsx')).SummaryScreen,
  'child-upset': async () => (await import('../practitioner/child-upset/child-upset-screen.tsx')).ChildUpsetScreen,
  'last-time': async () => (await import('../practitioner/last-time/last-time-screen.tsx')).LastTimeScreen,
  'before-report': async () => (await import('../practitioner/read-back/before-report-screen.tsx')).BeforeReportScreen,
  'feedback-card': async () => (await import('../practitioner/feedback-card/feedback-card-screen.tsx')).FeedbackCardScreen,
  'take-away': async () => (await import('../practitioner/direct-work/take-away-screen.tsx')).TakeAwayScreen,
  observation: async () => (await import('../practitioner/direct-work/alone/observation-screen.tsx')).ObservationScreen,
  'family-time': async () => (await import('../practitioner/direct-work/alone/family-time-screen.tsx')).FamilyTimeScreen,
  'used-on-paper': async () => (await import('../practitioner/direct-work/alone/used-on-paper-screen.tsx')).UsedOnPaperScreen,
  sign: async () => (await import('../practitioner/sign/sign-screen.tsx')).SignScreen,
  conflicts: async () => (await import('../practitioner/conflict/conflicts-screen.tsx')).ConflictsScreen,
  conflict: async () => (await import('../practitioner/conflict/conflict-screen.tsx')).ConflictScreen,
  history: async () => (await import('../practitioner/history/history-screen.tsx')).HistoryScreen,
  search: async () => (await import('../practitioner/search/search-screen.tsx')).SearchScreen,
  waiting: async () => (await import('../practitioner/outbox/outbox-screen.tsx')).OutboxScreen,
  queue: async () => (await import('../supervisor/queue-screen.tsx')).QueueScreen,
  reading: async () => (await import('../supervisor/reading/reading-screen.tsx')).ReadingScreen,
  devices: async () => (await import('../supervisor/devices-screen.tsx')).DevicesScreen,
  escrow: async () => (await import('../kept-aside/kept-aside-screen.tsx')).KeptAsideScreen,
  'this-device': async () => (await import('../this-device/this-device-screen.tsx')).ThisDeviceScreen,
}
