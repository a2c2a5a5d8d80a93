import { DatabaseUnavailable } from '../database-unavailable.ts';

/**
 * Classes and codes of PostgreSQL that speak of the server and not of what was asked: the connection, being stopped or started, no more disk, memory or
 * connections, input and output, and having become read-only when another took over.
 */
const serverFaults = /^(08...|57P0[1-4]|53...|58030|25006)$/;

/** Codes of the operating system. */
const socketFaults: readonly string[] = [
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  // The socket of a server on this machine is gone.
  'ENOENT',
];

/** What the client itself says, without a code. */
const clientFaults =
  /^(Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error|Client was closed)/;

/** Whether an error of the client speaks of the connection, so that the next try may find the server again. */
export function isConnectionFault(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  if (typeof code === 'string') return serverFaults.test(code) || socketFaults.includes(code);
  // A host with several addresses fails with the errors of all of them.
  if (error instanceof AggregateError) return error.errors.some(isConnectionFault);
  return clientFaults.test(error.message);
}

/** Does it, and throws {@link DatabaseUnavailable} where the connection is at fault. */
export async function connected<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isConnectionFault(error)) throw error;
    const why = error.message === '' ? String((error as { code?: unknown }).code) : error.message;
    throw new DatabaseUnavailable(`Databasen svarer ikke (${why}) / The database does not answer (${why})`, {
      cause: error,
    });
  }
}
