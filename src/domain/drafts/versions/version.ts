/** Versions of a section: each stays as it was made, and one of them stands. */

/**
 * `composed`: what the machine wrote when the draft or the section was begun. `saved`, `restored`: by a person.
 * `set_aside`: a text whose writer had lost the section meanwhile; it is kept and never stands by itself.
 */
export const versionKinds = ['composed', 'saved', 'restored', 'set_aside'] as const
export type VersionKind = (typeof versionKinds)[number]
