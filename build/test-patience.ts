import { configure } from '@testing-library/react'

// A screen over the real services may take its time on a busy computer; a second, the default, is too little.
configure({ asyncUtilTimeout: 10_000 })
