/** Says to whoever came by a code that a password can be set: the first one, or another for one forgotten. */

import { Button } from 'antd'
import { useState } from 'react'
import { useWords } from '../language.tsx'
import { PasswordDialog } from '../shell/PasswordDialog.tsx'
import { useSession } from '../shell/session.ts'

export function PasswordLine() {
  const words = useWords('password')
  const { hasPassword, asksCurrent } = useSession().account
  const [open, setOpen] = useState(false)
  return (
    <>
      {!asksCurrent && (
        <p className="quiet">
          {words(hasPassword ? 'renew' : 'unset')}{' '}
          <Button type="link" onClick={() => setOpen(true)}>
            {words('title')}
          </Button>
        </p>
      )}
      {open && <PasswordDialog onClose={() => setOpen(false)} />}
    </>
  )
}
