import type { VNode } from 'preact'
import type { Feel, Ring } from '../../../../direct-work/people/answers.ts'

const RING_AT: Readonly<Record<Ring, number>> = { 'very-close': 12, 'quite-close': 24, 'not-so-close': 37, 'not-sure': 0, 'used-to-be': 0 }

/** A place as a small picture: which ring it is, or which of the two places beside. */
export function RingPicture({ of }: { readonly of: Ring }): VNode {
  const at = RING_AT[of]
  return (
    <svg class="ring-picture" viewBox="0 0 100 100" aria-hidden="true" focusable="false" fill="none" stroke="currentColor">
      {at > 0
        ? (
          <>
            {[18, 31, 44].map((radius) => <circle key={radius} cx="50" cy="50" r={radius} stroke-width="3" opacity="0.55" />)}
            <circle cx="50" cy="50" r="7" fill="currentColor" stroke="none" />
            <circle cx={50 + at * 0.72} cy={50 - at * 0.72} r="10" fill="currentColor" stroke="none" />
          </>
        )
        : <rect x="14" y="14" width="72" height="72" rx="14" stroke-width="6" stroke-linecap="round" stroke-dasharray={of === 'not-sure' ? '1 13' : '18 12'} />}
    </svg>
  )
}

const FEEL_PATHS: Readonly<Record<Feel, string>> = {
  'good': 'M8 50H92', 'mixed': 'M8 50Q18.500 22 29 50T50 50T71 50T92 50', 'hard': 'M8 50L18 28L32 72L46 28L60 72L74 28L84 64L92 50', 'on-off': 'M8 50H26M40 50H60M74 50H92',
}

/** A kind of line, told by its pattern. */
export function FeelPicture({ of }: { readonly of: Feel }): VNode {
  return <svg class="feel-picture" viewBox="0 0 100 100" aria-hidden="true" focusable="false"><path d={FEEL_PATHS[of]} fill="none" stroke="currentColor" stroke-width={of === 'good' ? 11 : 8} stroke-linecap="round" stroke-linejoin="round" /></svg>
}

const WAYS = {
  add: 'M16.800 6.200c0-1.500 1-2.400 2.900-2.400 2.300 0 3.300.9 3.300 2.400l.1 10.700 10.500.1c1.500 0 2.400 1 2.400 2.900 0 2.300-.9 3.300-2.400 3.300l-10.500.1-.1 10.500c0 1.500-1 2.400-3.300 2.400-1.900 0-2.900-.9-2.900-2.400l-.1-10.500-10.700-.1c-1.500 0-2.400-1-2.400-3.300 0-1.900.9-2.900 2.400-2.900l10.700-.1z',
  wished: 'M10 28.500c-4.500 0-7-3-7-6.500s2.500-6.300 6-6.500c.8-5.500 5-9 10.500-9 4.800 0 8.700 2.800 10 7.200 4.500.3 7.500 3.200 7.500 7.200 0 4.500-3.300 7.600-8 7.600z',
  list: 'M5 8c0-1.500 1-2.500 2.500-2.500S10 6.500 10 8s-1 2.500-2.500 2.500S5 9.500 5 8zm8.500-2h21v4h-21zM5 20c0-1.500 1-2.500 2.500-2.500S10 18.500 10 20s-1 2.500-2.500 2.500S5 21.500 5 20zm8.500-2h21v4h-21zM5 32c0-1.500 1-2.500 2.500-2.500S10 30.500 10 32s-1 2.500-2.500 2.500S5 33.500 5 32zm8.500-2h21v4h-21z',
  board: 'M20 3.500c9.300 0 16.500 7.200 16.500 16.500S29.300 36.500 20 36.500 3.500 29.300 3.500 20 10.700 3.500 20 3.500zm0 4.500a12 12 0 100 24 12 12 0 000-24zm0 6.500c3.100 0 5.500 2.400 5.500 5.500S23.100 25.500 20 25.500 14.500 23.100 14.500 20s2.400-5.500 5.500-5.500z',
} as const

export function WayPicture({ of }: { readonly of: keyof typeof WAYS }): VNode {
  return <svg class="kit-picture" viewBox="0 0 40 40" width={34} height={34} aria-hidden="true" focusable="false"><path fill="currentColor" fill-rule="evenodd" d={WAYS[of]} /></svg>
}
