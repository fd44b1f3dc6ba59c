import type { Lang, Text } from '#platform/i18n';
import type { Id } from '#platform/ids';

export type CourseEntryId = Id<'course_entry'>;

/** One sentence of the course in one language, said of a record. */
export type CourseSentence<R extends object> = (lang: Lang) => (record: R) => string;

export interface CourseKindOptions<R extends object> {
  /** For those who may read the file; may name people. Usually `(lang) => actsTexts(lang).course.rulingMade`. */
  readonly texts: CourseSentence<R>;
  /**
   * For everybody: names no natural person but the judge, and nothing that the law closes. Left out: the kind is not public.
   */
  readonly publicTexts?: CourseSentence<R>;
  /** True: the other participants get a notice of it. Default: false, for facts that their own module tells. */
  readonly isTold?: boolean;
}

/** A kind of event in the course of a case, declared by the module whose fact it is. */
export interface CourseKind<R extends object> extends CourseKindOptions<R> {
  /** `module.what_happened`. */
  readonly key: string;
}

/** Declares a kind of event. @param key `module.what_happened`, unique in the house */
export function defineCourseKind<R extends object>(key: string, options: CourseKindOptions<R>): CourseKind<R> {
  return { key, ...options };
}

/** An event in its words, as it is kept. */
export interface CourseWords {
  readonly text: Text;
  readonly publicText: Text | undefined;
}

/** The words of an event; they stay what they were when the fact was entered. @param isPublic false hides a public kind */
export function wordsOf<R extends object>(kind: CourseKind<R>, record: R, isPublic = true): CourseWords {
  const { texts, publicTexts } = kind;
  return {
    text: inAllLanguages(texts, record),
    publicText: isPublic && publicTexts ? inAllLanguages(publicTexts, record) : undefined,
  };
}

function inAllLanguages<R extends object>(sentence: CourseSentence<R>, record: R): Text {
  return { kk: sentence('kk')(record), ru: sentence('ru')(record), en: sentence('en')(record) };
}
