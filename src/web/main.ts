/** Starts the staff application, once what must come first is done. */

import { config } from 'zod'
import { giveStylesTheNonce } from './nonce.ts'

// Schemas would try `eval` when they are made, which the strict policy forbids: so before any of them is loaded.
config({ jitless: true })
giveStylesTheNonce()

const { startApplication } = await import('./application.tsx')
const holder = document.getElementById('app')
if (!holder) throw new Error('The page has no place for the application')
startApplication(holder)
