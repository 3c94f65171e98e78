/** How a body merges: plain data, one for each kind of record. */
export type Shape =
  /** Any JSON value, compared as a whole. */
  | { readonly kind: 'scalar' }
  /** A string, merged by sentence. */
  | { readonly kind: 'text' }
  /** Compared as a whole like a scalar; named so that the screen can say why it is never merged. */
  | { readonly kind: 'exact-words' }
  /** An array of objects with a string `id`, or of plain strings; merged by identity. */
  | { readonly kind: 'set'; readonly element: Shape }
  /**
   * An object, field by field; a field not named here is a scalar. Fields that stand `together` say one thing ("who told it" and "what
   * was told"): where one side changed one of them and the other side another, the object is asked about as a whole.
   */
  | { readonly kind: 'fields'; readonly fields: Readonly<Record<string, Shape>>; readonly together?: readonly string[] }
  /** An object whose shape hangs on the string in field `by`; where `by` differs between sides, a scalar. */
  | { readonly kind: 'variant'; readonly by: string; readonly variants: Readonly<Record<string, Shape>> }
