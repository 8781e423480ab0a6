/** How the staff application is built: one page, its nonce filled in by the server at every request. */

import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: 'src/web',
  plugins: [react()],
  // Where the server puts the request's nonce into the built page.
  html: { cspNonce: '__NONCE__' },
  build: { outDir: '../../build/web', emptyOutDir: true, chunkSizeWarningLimit: 900 },
  server: { proxy: { '^/api/': 'http://localhost:3000' } },
})
