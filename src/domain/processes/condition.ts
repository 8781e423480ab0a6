/** What may have to be true of a subject before a step: a closed list, each worked out by the server from rows. */

export const conditions = [
  'version_made', // a file of the report exists
  'consulted', // a comment round was held
  'rounds_settled', // no comment round is open, no comment unanswered
  'adjustment_chapter', // the chapter on adjustments is there where something is adjusted
  'feedback_given', // the commission's feedback document is issued
  'feedback_answered', // every point of the feedback is answered
  'revised', // a new version was made after the feedback
  'opinions_handled', // every opinion of the deliberation is dealt with
  'no_opinions', // the deliberation left none
  'has_items', // the adjustment says what it changes
  'effects_weighed', // each linked item that the change touches was looked at
  'no_outline_target', // it changes no target that the outline holds too
  'before_last_date', // the last date for adjustments has not passed
  'reviewed_for_release', // somebody reviewed it for publication
  'somebody_asked', // the comment round asks somebody
  'answer_written', // a step of its own: the answer is written with it
  'comments_ruled', // every comment of the round is adopted, adopted in part or rejected
  'owners_named', // the opinion has owners and a day
  'handling_written', // the first owner wrote on the handling since it was last asked for
  'final_version', // it is the report's final version: no draft is released
  'open_to_all', // its openness is said to be active
] as const

export type Condition = (typeof conditions)[number]
