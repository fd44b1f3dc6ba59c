import { createHash } from 'node:crypto';
import { type NationalNumbers, type NumberFailure, NumbersAway } from '#modules/cases';
import { type AskRegister, channelTo, type GatewayOptions } from '#modules/egov';
import { isHouseError } from '#platform/errors';
import { torelikErrors } from '../errors.ts';
import { PROTOCOL, SERVICES } from '../model/protocol/names.ts';
import { readDocumentPart, readLastNumber, readRegistration } from '../model/protocol/read-answers.ts';
import { readMaybeCase } from '../model/protocol/read-case.ts';
import { readEvents } from '../model/protocol/read-event.ts';
import type { NationalSystem } from './national-system.ts';

type Service = keyof typeof SERVICES;
type Question = Parameters<AskRegister<Service>>[0];

/** Bytes of a document in one answer. */
const PART_BYTES = 512 * 1024;
/** A case with two thousand documents, or one part in base64. */
const MOST_ANSWER_BYTES = 2 * 1024 * 1024;

const codes = {
  EGOV_REGISTER_SILENT: 'TORELIK_SILENT',
  EGOV_REGISTER_FAILED: 'TORELIK_FAILED',
  EGOV_REGISTER_ANSWER_UNREADABLE: 'TORELIK_UNREADABLE',
  EGOV_REGISTER_ANSWER_FOREIGN: 'TORELIK_FOREIGN',
} as const;

const failures: Readonly<Record<string, NumberFailure>> = {
  TORELIK_SILENT: 'silent',
  TORELIK_FAILED: 'failed',
  TORELIK_UNREADABLE: 'unreadable',
  TORELIK_FOREIGN: 'foreign',
  TORELIK_NOT_CONNECTED: 'not_connected',
};

/** The national system behind the synchronous channel at one address, the only one that is ever asked. */
export function nationalSystemAt(options: GatewayOptions): NationalSystem {
  const ask = asking(options);
  return {
    numbers: numbersOf(ask),
    findCase: async (number) =>
      await ask({
        ...{ register: 'case', data: { protocol: PROTOCOL, number }, read: readMaybeCase },
        isAboutAsked: (found) => found === undefined || found.number === number,
      }),
    listEvents: async ({ courtCode, cursor, most }) =>
      await ask({
        ...{
          register: 'events',
          data: { protocol: PROTOCOL, courtCode, cursor, most: String(most) },
          read: readEvents,
        },
        isAboutAsked: (page) =>
          page.courtCode === courtCode &&
          page.events.length <= most &&
          page.events.every((event) => event.courtCode === courtCode),
      }),
    readDocument: async (asked) => await readDocument(ask, asked),
  };
}

type Ask = <Answer>(
  question: Omit<Question, 'read' | 'isAboutAsked'> & {
    readonly read: (data: Parameters<Question['read']>[0]) => Answer;
    readonly isAboutAsked: (answer: Answer) => boolean;
  },
) => Promise<Answer>;

function asking(options: GatewayOptions): Ask {
  const channel = channelTo<Service>({ maxAnswerBytes: MOST_ANSWER_BYTES, ...options }, SERVICES);
  return async (question) => {
    try {
      return await channel(question);
    } catch (cause) {
      const code = isHouseError(cause) ? codes[cause.code as keyof typeof codes] : undefined;
      throw code ? torelikErrors(code, {}, { cause }) : cause;
    }
  };
}

function numbersOf(ask: Ask): NationalNumbers {
  return {
    give: (asked) =>
      orAway(async () => {
        const { parties, receivedOn, after, key: requestKey, ...rest } = asked;
        const { answer } = await ask({
          register: 'register',
          data: {
            ...{ protocol: PROTOCOL, requestKey, ...rest, receivedOn: receivedOn.toString(), after: String(after) },
            party: parties.map(({ number = '', ...party }) => ({ ...party, number })),
          },
          read: readRegistration,
          isAboutAsked: (registration) => registration.key === requestKey,
        });
        return answer;
      }),
    lastSequence: ({ courtCode, year, kind }) =>
      orAway(async () => {
        const last = await ask({
          register: 'lastNumber',
          data: { protocol: PROTOCOL, courtCode, year: String(year), kind },
          read: readLastNumber,
          isAboutAsked: (found) => found.courtCode === courtCode && found.year === year && found.kind === kind,
        });
        return last.sequence;
      }),
  };
}

/** @throws NumbersAway for whatever the national system does instead of answering */
async function orAway<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (cause) {
    const failure = isHouseError(cause) ? failures[cause.code] : undefined;
    throw failure ? new NumbersAway(failure, { cause }) : cause;
  }
}

interface DocumentAsked {
  readonly number: string;
  readonly sha256: string;
  readonly sizeBytes: number;
}

/** Part by part up to the size that was named; bytes with another hash are nobody's document. */
async function readDocument(ask: Ask, { number, sha256, sizeBytes }: DocumentAsked): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  for (let offset = 0; offset < sizeBytes; ) {
    const length = Math.min(PART_BYTES, sizeBytes - offset);
    const part = await ask({
      register: 'document',
      data: { protocol: PROTOCOL, number, sha256, offset: String(offset), length: String(length) },
      read: readDocumentPart,
      isAboutAsked: (found) =>
        found === undefined || (found.sha256 === sha256 && found.offset === offset && found.bytes.length === length),
    });
    if (!part) return undefined;
    parts.push(part.bytes);
    offset += length;
  }
  const bytes = Buffer.concat(parts);
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw torelikErrors('TORELIK_FOREIGN');
  return bytes;
}

const refuse = async (): Promise<never> => {
  throw torelikErrors('TORELIK_NOT_CONNECTED');
};

/** A court without an agreement with the national system: cases come over in export files only. */
export const noNationalSystem: NationalSystem = {
  numbers: { give: () => orAway(refuse), lastSequence: () => orAway(refuse) },
  findCase: refuse,
  listEvents: refuse,
  readDocument: refuse,
};
