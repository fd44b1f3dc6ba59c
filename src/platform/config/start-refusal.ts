import type { Text } from '#platform/i18n';

/** The system does not start, says why in three languages and what to set; nothing has been changed. */
export class StartRefusal extends Error {
  override readonly name = 'StartRefusal';
  readonly sentence: Text;

  constructor(sentence: Text, options?: ErrorOptions) {
    super(sentence.en, options);
    this.sentence = sentence;
  }

  /** Three lines for the console. */
  print(): string {
    return `\n  ${this.sentence.kk}\n  ${this.sentence.ru}\n  ${this.sentence.en}\n`;
  }
}
