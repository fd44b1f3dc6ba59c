import { maybeText, only, textOf, UnreadableXml, type XmlElement } from '#modules/egov';
import type { EventsPage, NationalChange, NationalEvent } from '../national-event.ts';
import { readHearing, readJudge, readPaper, requireProtocol } from './read-case.ts';
import { caseNumber, code, courtCode, day, instant, isTrue, key, list, maybeLine, text, whole } from './read-values.ts';

/** Reads a page of events. @throws UnreadableXml */
export function readEvents(data: XmlElement): EventsPage & { readonly courtCode: string } {
  requireProtocol(data);
  const page = only(data, 'page');
  const cursor = textOf(page, 'cursor');
  if (!/^[\w.:-]{1,100}$/.test(cursor)) throw new UnreadableXml('no cursor');
  return {
    ...{ courtCode: courtCode(page), cursor, hasMore: isTrue(page, 'hasMore') },
    events: list(page, 'events', 'event', readEvent),
  };
}

function readEvent(element: XmlElement): NationalEvent {
  const { number, courtCode: court } = caseNumber(element, 'caseNumber');
  const ordinal = whole(element, 'ordinal', 1_000_000);
  if (ordinal === 0) throw new UnreadableXml('ordinals begin with 1');
  return {
    ...{ id: key(element, 'id'), courtCode: court, caseNumber: number, ordinal, at: instant(element, 'at') },
    change: readChange(element),
  };
}

function readChange(element: XmlElement): NationalChange {
  const kind = textOf(element, 'kind');
  switch (kind) {
    case 'case_registered':
      return { kind, registeredOn: day(element, 'registeredOn') };
    case 'judge_assigned':
      return { kind, judge: readJudge(only(element, 'judge')) };
    case 'hearing_set':
    case 'hearing_moved':
      return { kind, hearing: readHearing(only(element, 'hearing')) };
    case 'hearing_cancelled':
      return { kind, hearingKey: key(element, 'hearingKey'), reason: text(element, 'reason') };
    case 'act_issued':
      return { kind, document: readPaper(only(element, 'document')) };
    case 'stage_changed':
      return {
        kind,
        stage: code(element, 'stage'),
        ground: maybeText(element, 'ground') && maybeLine(element, 'ground'),
      };
    default:
      throw new UnreadableXml('an unknown kind of event');
  }
}
