/** Sent with every API request that changes anything: a form on another site cannot set it. */
export const REQUESTED_BY = { name: 'x-requested-by', value: 'doorstep' } as const
/** Nonce of a hello; echoed in the reply's body. */
export const NONCE_HEADER = 'x-nonce'
