/**
 * The mail server could not take a mail now: no connection, a 4xx answer, or a fault of the set-up (login, sender). Retryable:
 * nothing that was sent before it is lost, and the next attempt sends what is left. Carries no cause and no token, so it may be logged whole.
 */
export class MailUnavailable extends Error {
  override readonly name = 'MailUnavailable';
}
