import type { VNode } from 'preact'

/** A garden somebody might be drawing. */
export function GardenPicture(): VNode {
  return (
    <svg class="garden-picture" viewBox="0 0 1600 1200" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
      <rect width="1600" height="1200" fill="#ddebf2" />
      <path fill="#fffdf8" d="M180 250c-6-52 52-84 98-58 26-56 118-58 142 2 52-14 96 26 84 66-94 26-230 24-324-10zM1090 170c-4-44 46-70 84-48 22-46 100-46 120 4 44-12 82 22 72 54-82 22-196 18-276-10z" />
      <path fill="#c9dfc0" d="M0 760c230-120 470-130 760-60 320 76 560 20 840-70v570H0z" />
      <path fill="#a9cba0" d="M0 930c300-90 560-60 820-10 300 56 540 30 780-40v320H0z" />
      <path fill="#8a6a4f" d="M1190 830l16-270 44-4 22 276z" />
      <path fill="#6f9a66" d="M1226 250c92-12 178 50 186 140 60 96-28 204-150 196-104 44-228-16-222-126-40-110 72-214 186-210z" />
      {[[250, 980, '#b2481f'], [430, 1040, '#77659e'], [610, 960, '#3e7494'], [790, 1050, '#a8731c'], [980, 990, '#77659e']].map(([x, y, fill]) => (
        <g key={String(x)} transform={`translate(${String(x)} ${String(y)})`}>
          <path fill="#5b7d4c" d="M-7 20l14-1 4 120-22 1z" />
          <path fill={String(fill)} d="M0 4c-30-48-4-84 26-72 28-22 70 8 46 46 32 22 14 66-22 60-14 36-66 32-70-6-40 6-54-40-24-56-10-32 22-52 44 28z" transform="translate(-18 -10)" />
          <path fill="#fffdf8" d="M8-8c12-2 22 8 20 18-2 12-16 18-26 10-12-8-8-26 6-28z" transform="translate(-14 -8)" />
        </g>
      ))}
    </svg>
  )
}

/** The snail, always in the same corner: the way back. */
export function SnailPicture(): VNode {
  return (
    <svg viewBox="0 0 210 130" aria-hidden="true">
      <path fill="#a8731c" d="M20 124c-26-6-26-36 4-38l150 2c8-30 6-54 2-72-2-12 14-16 18-4 8 28 8 48 6 66 10 46-22 52-60 52z" />
      <path fill="#77659e" d="M92 10c50-6 84 30 78 66-4 26-26 42-78 40-44-2-66-18-66-48 0-32 28-54 66-58z" />
      <path fill="#e9e3f3" fill-rule="evenodd" d="M98 34c26-2 42 14 40 34-2 18-18 28-38 26-20-2-34-14-32-32 0-16 14-26 30-28zm-2 19c-9 0-14 7-12 14 2 8 9 12 17 9s9-13 5-19c-2-3-5-4-10-4z" />
    </svg>
  )
}
