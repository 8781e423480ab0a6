/** A button that leads to another screen: a true link, so that it can be opened beside or copied. */

import { createLink } from '@tanstack/react-router'
import { Button } from 'antd'

export const LinkButton = createLink(Button)
