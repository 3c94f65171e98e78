import type { AdultMark } from '../../../record/direct-work.ts'

/** The three pictures in the adult's corner: a tortoise, a drop, a door. No word and no face: a child who looks reads nothing in them. */
export function AdultMarkPicture({ of, size = 30 }: { readonly of: AdultMark; readonly size?: number }) {
  return <svg class="adult-mark-picture" viewBox="0 0 40 40" width={size} height={size} aria-hidden="true" focusable="false"><path fill="currentColor" fill-rule="evenodd" d={PATHS[of]} /></svg>
}

const PATHS: Readonly<Record<AdultMark, string>> = {
  'slower': 'M4 27c.5-9 6-15 13.500-15S30 17 31 24c1-1.500 2.500-2.500 4-2.500 2 0 3.500 1.700 3.500 3.700 0 2.300-1.800 3.800-4 3.800H31l.6 4.500h-5.200l-.8-3.500H13l-.8 3.500H7L7.500 29H4z',
  'upset': 'M20 4c6.500 8.500 11 14 11 20.500C31 31 26 36 20 36S9 31 9 24.500C9 18 13.500 12.500 20 4zm-5.500 20c-.6 4 2 7.500 6 8 1.500.2 1.700-1.800.3-2.300-2.400-.8-3.700-2.700-3.500-5.500.1-1.700-2.500-1.900-2.800-.2z',
  'end-now': 'M9 4h22v32H9zm16 14.500c-1.200 0-2 .9-2 2s.8 2 2 2 2-.9 2-2-.8-2-2-2z',
}
