/** The frame around every screen of a signed-in person. */

import { Outlet, useNavigate, useRouterState } from '@tanstack/react-router'
import { Drawer } from 'antd'
import { useEffect, useState } from 'react'
import { getSession, type SessionView } from '#contract/session.ts'
import { useWords } from '../language.tsx'
import { Loading, RefusalNotice } from '../parts/notices.tsx'
import { useAnswer } from '../queries.ts'
import { AsOfBand } from './AsOfBand.tsx'
import { ClosedBand } from './ClosedBand.tsx'
import { ExampleBand } from './ExampleBand.tsx'
import { Navigation } from './Navigation.tsx'
import { SessionContext } from './session.ts'
import { TopBar } from './TopBar.tsx'
import './shell.css'

/** To the sign-in page, and from there back to where the reader was. */
function useLeaveWhen(signedOut: boolean) {
  const navigate = useNavigate()
  const here = useRouterState({ select: (state) => state.location.href })
  useEffect(() => {
    if (signedOut && !here.startsWith('/sign-in'))
      void navigate({ to: '/sign-in', search: { back: here }, replace: true })
  }, [signedOut, here, navigate])
}

function Frame({ session }: { session: SessionView }) {
  const words = useWords('shell')
  const [open, setOpen] = useState(false)
  return (
    <SessionContext value={session}>
      <a className="skip" href="#content">
        {words('toContent')}
      </a>
      <div className="shell">
        <aside className="side">
          <Navigation places={session.navigation} />
        </aside>
        <Drawer
          open={open}
          placement="left"
          size={240}
          title={words('program')}
          classNames={{ body: 'side-drawer' }}
          styles={{ body: { padding: 0 } }}
          onClose={() => setOpen(false)}
        >
          <Navigation places={session.navigation} onGo={() => setOpen(false)} />
        </Drawer>
        <div className="main">
          <TopBar session={session} onMenu={() => setOpen(true)} />
          <ExampleBand tenant={session.tenant} />
          <AsOfBand />
          <ClosedBand evaluation={session.evaluation} />
          <main id="content" className="content" tabIndex={-1}>
            <Outlet />
          </main>
        </div>
      </div>
    </SessionContext>
  )
}

export function Shell() {
  const { answer: session, refusal, again } = useAnswer(getSession, {})
  const signedOut = refusal?.code === 'not-signed-in'
  useLeaveWhen(signedOut)
  if (session && !signedOut) return <Frame session={session} />
  return refusal && !signedOut ? <RefusalNotice refusal={refusal} again={again} /> : <Loading />
}
