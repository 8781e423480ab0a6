/** Starts the staff application. */

import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { App } from 'antd'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { LanguageProvider } from './language.tsx'
import { giveStylesTheNonce } from './nonce.ts'
import { queryClient } from './queries.ts'
import { router } from './router.tsx'
import './base.css'

giveStylesTheNonce()

const holder = document.getElementById('app')
if (!holder) throw new Error('The page has no place for the application')

createRoot(holder).render(
  <StrictMode>
    <LanguageProvider>
      <App>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </App>
    </LanguageProvider>
  </StrictMode>,
)
