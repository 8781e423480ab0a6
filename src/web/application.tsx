/** The staff application with everything around it: language, look, answers, addresses. */

import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { App } from 'antd'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { LanguageProvider } from './language.tsx'
import { queryClient } from './queries.ts'
import { router } from './router.tsx'
import './base.css'

export function startApplication(holder: HTMLElement): void {
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
}
