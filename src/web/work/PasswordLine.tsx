/** Says to whoever came by a code that there is no password yet, and sets one. */

import { Button } from 'antd'
import { useState } from 'react'
import { useWords } from '../language.tsx'
import { PasswordDialog } from '../shell/PasswordDialog.tsx'
import { useSession } from '../shell/session.ts'

export function PasswordLine() {
  const words = useWords('password')
  const { hasPassword } = useSession().account
  const [open, setOpen] = useState(false)
  return (
    <>
      {!hasPassword && (
        <p className="quiet">
          {words('unset')}{' '}
          <Button type="link" onClick={() => setOpen(true)}>
            {words('title')}
          </Button>
        </p>
      )}
      {open && <PasswordDialog onClose={() => setOpen(false)} />}
    </>
  )
}
