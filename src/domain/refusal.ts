/** Every refusal of a request, in one table: code and the HTTP status that says it. The words are in `words/`. */

export const refusals = {
  'not-signed-in': 401,
  'sign-in-refused': 401,
  'account-locked': 423,
  'invitation-unknown': 401,
  'account-taken': 409,
  'account-settled': 409,
  'account-name-invalid': 422,
  'password-weak': 422,
  'not-permitted': 403,
  'not-found': 404,
  'input-invalid': 422,
  'body-malformed': 400,
  'content-type-unsupported': 415,
  'method-not-allowed': 405,
  'request-too-large': 413,
  'origin-unknown': 403,
  'action-not-allowed': 409,
  'changed-meanwhile': 409,
  'own-filing': 403,
  'inner-steps-in-use': 409,
  'reason-required': 422,
  'source-required': 422,
  'register-first': 409,
  'condition-unmet': 409,
  'registration-waiting': 409,
  'registration-ended': 409,
  'own-registration': 403,
  'entry-locked': 409,
  'entries-unfilled': 422,
  'answer-unasked': 422,
  'choice-unknown': 422,
  'figure-unasked': 422,
  'figure-entered': 409,
  'plan-closed': 409,
  'plan-adopted': 409,
  'draft-changed': 409,
  'plan-empty': 422,
  'plan-known': 409,
  'intake-closed': 409,
  'findings-open': 422,
  'file-unreadable': 422,
  'file-unwritable': 422,
  'file-too-large': 413,
  'file-empty': 422,
  'file-kind-unknown': 422,
  'file-kind-unsupported': 422,
  'file-encrypted': 422,
  'file-damaged': 422,
  'file-oversized-content': 422,
  'file-too-many-parts': 422,
  'file-unsafe-path': 422,
  'file-has-macros': 422,
  'file-unsafe-content': 422,
  'file-too-many-rows': 422,
  'file-too-many-columns': 422,
  'file-timed-out': 422,
  'file-no-table': 422,
  'exercise-invalid': 422,
  'exercise-file-missing': 422,
  'place-taken': 409,
  'place-unknown': 404,
  'secret-marking': 422,
  'scale-invalid': 422,
  'csv-not-text': 422,
  'csv-quote-open': 422,
  'csv-row-uneven': 422,
  'csv-column-missing': 422,
  'csv-column-twice': 422,
  'csv-column-unreadable': 422,
  'csv-cell-no-number': 422,
  'csv-cell-no-year': 422,
  'csv-cell-unknown-word': 422,
  'csv-no-value': 422,
  'csv-cell-no-indicator': 422,
  'day-invalid': 422,
  'setting-invalid': 503,
  'data-folder-unusable': 503,
  'data-folder-in-use': 503,
  'database-unreachable': 503,
  'database-too-old': 503,
  'database-role-too-strong': 503,
  'database-role-too-weak': 503,
  'database-role-unknown': 503,
  'database-not-migrated': 503,
  'migration-changed': 503,
  'schema-changed': 503,
} as const satisfies Record<string, number>

export type RefusalCode = keyof typeof refusals

/** Named facts the words of a refusal need: who, when, what was found. Texts and whole numbers only. */
export type RefusalDetails = Readonly<Record<string, string | number>>

/**
 * A request that is refused, with the reason as a code.
 * Only `server/app.ts` and the command line catch it; a bug is a plain `Error`, a doubt about data a finding.
 */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly details: RefusalDetails

  constructor(code: RefusalCode, details: RefusalDetails = {}) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.details = details
  }
}
