/** One fictional note for every contestant: about 1 KB of prose. */
export interface SomeNote { readonly _id: string; readonly title: string; readonly text: string }
export function someNotes(count: number, seed?: number): SomeNote[]
