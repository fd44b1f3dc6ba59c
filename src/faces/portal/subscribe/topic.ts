import { caseErrors, findCaseByNumber, readCaseNumber } from '#modules/cases';
import { findCourt } from '#modules/courts';
import { noticesErrors, readPhrase, type Topic } from '#modules/notices';
import { isHouseError } from '#platform/errors';
import type { FieldError, FormRequest } from '#platform/http';
import { inEach, type Text } from '#platform/i18n';
import { subscribeTexts } from './texts.ts';

export interface NamedTopic {
  readonly topic: Topic;
  /** As it stands in letters. */
  readonly label: Text;
}

/** What a form asks to be told of. */
export async function readTopic(request: FormRequest): Promise<NamedTopic | FieldError> {
  const { lang, form } = request;
  const texts = subscribeTexts(lang);
  switch (form.kind) {
    case 'court':
      return await courtTopic(request, form.court ?? '');
    case 'case':
      return await caseTopic(request, form.case ?? '');
    case 'phrase':
      return phraseTopic(request, (form.phrase ?? '').trim());
    default:
      return { field: 'kind', text: texts.kindMissing };
  }
}

async function courtTopic({ platform, lang }: FormRequest, code: string): Promise<NamedTopic | FieldError> {
  const court = /^\d{4}$/.test(code) ? await findCourt(platform.reads, code) : undefined;
  if (!court) return { field: 'court', text: subscribeTexts(lang).courtMissing };
  return { topic: { kind: 'court', key: court.code }, label: court.name };
}

async function caseTopic({ platform, lang }: FormRequest, typed: string): Promise<NamedTopic | FieldError> {
  try {
    const number = readCaseNumber(typed);
    if (!(await findCaseByNumber(platform.reads, number))) throw caseErrors('CASES_CASE_NOT_FOUND');
    return {
      topic: { kind: 'case', key: number },
      label: inEach((said) => subscribeTexts(said).caseLabel({ number })),
    };
  } catch (thrown) {
    if (!isHouseError(thrown) || thrown.kind !== 'refusal') throw thrown;
    return { field: 'case', text: thrown.say(lang) };
  }
}

function phraseTopic({ lang }: FormRequest, typed: string): NamedTopic | FieldError {
  const read = readPhrase(typed);
  if ('fault' in read) return { field: 'phrase', text: noticesErrors(read.fault).say(lang) };
  return {
    topic: { kind: 'phrase', key: read.key },
    label: inEach((said) => (said === 'en' ? `“${read.shown}”` : `«${read.shown}»`)),
  };
}
