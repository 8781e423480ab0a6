/** A form with its labels above its fields. The Enter key sends it, though a dialog's own button stands outside. */

import { Form, type FormProps } from 'antd'
import type { ReactNode } from 'react'

interface TypedFormProps<Typed> extends Omit<FormProps<Typed>, 'layout' | 'requiredMark' | 'children'> {
  children: ReactNode
}

export function TypedForm<Typed>({ children, ...form }: TypedFormProps<Typed>) {
  return (
    <Form<Typed> layout="vertical" requiredMark={false} {...form}>
      {children}
      <button type="submit" hidden />
    </Form>
  )
}
