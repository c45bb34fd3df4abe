/** What is printed into the record of a room: one line each, in the order of time. */
export type RoomNotes = { readonly happened: readonly string[]; readonly violations: readonly string[] }
