/**
 * The database is away, or its connection was cut: stopped, restarted, taken over by another server, full. It passes; whether what was asked has been done is
 * not known.
 */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable';
}
