/** The texts of another language for the same screens: the compiler names a key that is missing or too many. */
export type SameKeys<Tree> = { readonly [Key in keyof Tree]: Tree[Key] extends string ? string : SameKeys<Tree[Key]> }
