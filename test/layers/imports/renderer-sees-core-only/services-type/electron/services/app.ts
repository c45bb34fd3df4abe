export type App = { readonly call: string }
