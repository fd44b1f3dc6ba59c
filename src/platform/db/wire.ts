import pg from 'pg';

const { builtins } = pg.types;

const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  [builtins.INT8]: readInteger,
  [builtins.DATE]: (text) => Temporal.PlainDate.from(text),
  [builtins.TIME]: (text) => Temporal.PlainTime.from(text),
  [builtins.TIMESTAMPTZ]: (text) => Temporal.Instant.from(text.replace(' ', 'T')),
};

function readInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError('int8 beyond 2^53');
  return value;
}

/** How values come off the wire: instants, legal days and times as Temporal, int8 as a safe number. */
export const wireTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: string) => {
    const own = format === 'binary' ? undefined : parsers[oid];
    return own ?? pg.types.getTypeParser(oid, format as 'text');
  }) as pg.CustomTypesConfig['getTypeParser'],
};

/** How Temporal values go onto the wire; pg itself would send them as quoted JSON. */
export function toWire(value: unknown): unknown {
  if (
    value instanceof Temporal.Instant ||
    value instanceof Temporal.PlainDate ||
    value instanceof Temporal.PlainTime ||
    value instanceof Temporal.Duration
  ) {
    return value.toString();
  }
  return value;
}
