/** Releasing a report's file to the public: what it is open to is said, a second person reviews it, then it is released. */

import type { Process } from './process.ts'
import { row } from './row.ts'

export const publicationStates = [
  'draft', // 拟定公开属性
  'in_review', // 公开前审查
  'cleared', // 审查通过
  'released', // 已公开
] as const
export type PublicationState = (typeof publicationStates)[number]

export const publicationActions = ['submit_review', 'clear', 'send_back', 'release', 'recall'] as const
export type PublicationAction = (typeof publicationActions)[number]

const coordinators = ['coordinator'] as const
const reviewers = ['coordinator', 'government_office'] as const

/** Whoever submitted it for review never clears it. */
export const publicationProcess: Process<PublicationState, PublicationAction> = {
  name: 'publication',
  start: 'draft',
  line: publicationStates,
  transitions: [
    row('submit_review', ['draft', 'in_review'], coordinators, { conditions: ['final_version'] }),
    row('clear', ['in_review', 'cleared'], reviewers, { guards: ['not_own_filing'] }),
    row('send_back', ['in_review', 'draft'], reviewers, { guards: ['reason'] }),
    row('release', ['cleared', 'released'], coordinators, {
      conditions: ['reviewed_for_release', 'open_to_all'],
    }),
    row('recall', ['cleared', 'draft'], coordinators, { guards: ['reason'] }),
    row('recall', ['released', 'draft'], coordinators, { guards: ['reason'] }),
  ],
}
