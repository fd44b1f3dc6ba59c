import { type Logger, pino } from 'pino';
import type { Config } from '#platform/config';

export type Log = Logger;

/** Places where a person's data could slip in; values under them never reach the log. */
const REDACTED = [
  'req.headers',
  'headers',
  'iin',
  'bin',
  'phone',
  'email',
  'name',
  'password',
  'code',
  'token',
  'body',
];

/** JSON lines on stderr. Routes are logged as patterns, never as addresses with their values. */
export function openLog(level: Config['logLevel']): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: {
        paths: REDACTED.flatMap((key) => [key, `*.${key}`].filter((path) => path !== '*.req.headers')),
        remove: true,
      },
      serializers: { err: serialiseError },
    },
    pino.destination({ fd: 2, sync: true }),
  );
}

/** PostgreSQL puts row values into `detail` and `where`: they are left out. */
function serialiseError(thrown: unknown): unknown {
  if (!(thrown instanceof Error)) return { type: typeof thrown };
  const { code, constraint, table } = thrown as Error & { code?: string; constraint?: string; table?: string };
  const cause = thrown.cause === undefined ? undefined : serialiseError(thrown.cause);
  return {
    type: thrown.name,
    message: withoutDigits(thrown.message),
    code,
    constraint,
    table,
    stack: thrown.stack,
    cause,
  };
}

/** Long digit runs in a message may be an IIN or a phone. */
function withoutDigits(text: string): string {
  return text.replace(/\d{10,}/g, '…');
}
