/** Signal, as proved by our API's nonce; never by navigator.onLine. The same words as the screens' `Signal`. */
export type Signal = 'unknown' | 'none' | 'here' | 'sign-in-needed' | 'update-needed'
