import type { Room } from './room.ts';
import type { DeskProps } from './screen.ts';

export interface StartHands {
  readonly say: (sentence: string) => void;
  /** The recorder records: the hearing begins by its mark. */
  readonly onBegun: (recordingId: string) => void;
}

/** The first press checks and shows the ticks, the second begins. */
export class Starter {
  readonly #form: HTMLFormElement;
  readonly #props: DeskProps;
  readonly #room: Room | undefined;
  readonly #hands: StartHands;
  #step: 'fresh' | 'busy' | 'ready' | 'without-recording' = 'fresh';

  constructor(form: HTMLFormElement, props: DeskProps, room: Room | undefined, hands: StartHands) {
    this.#form = form;
    this.#props = props;
    this.#room = room;
    this.#hands = hands;
    // The reason is asked for when there will be no recording; until the check has failed nobody needs to see it.
    if (room && this.#reason?.value === '') this.#showReason(false);
    form.addEventListener('submit', (event) => {
      if (!room || this.#reason?.value !== '') return;
      event.preventDefault();
      void this.press();
    });
  }

  async press(): Promise<void> {
    this.#form.scrollIntoView({ block: 'nearest' });
    if (this.#step === 'busy') return;
    if (!this.#room || this.#step === 'without-recording' || this.#reason?.value !== '') this.#beginWithout();
    else if (this.#step === 'ready') await this.#begin(this.#room);
    else await this.#check(this.#room);
  }

  get #reason(): HTMLSelectElement | null {
    return this.#form.querySelector<HTMLSelectElement>('[name="reason"]');
  }

  #beginWithout(): void {
    const { words } = this.#props;
    const reason = this.#reason;
    if (reason?.value === '') {
      reason.focus();
      this.#hands.say(words.reasonFirst);
    } else if (this.#step === 'ready' || this.#step === 'without-recording')
      this.#form.requestSubmit(this.#form.querySelector<HTMLButtonElement>('button[value="start"]'));
    else {
      this.#step = 'ready';
      this.#hands.say(words.startAgain);
    }
  }

  async #check(room: Room): Promise<void> {
    const { words, room: said } = this.#props;
    this.#step = 'busy';
    this.#hands.say(said.checking);
    const checked = await room.check();
    for (const [name, isRight] of Object.entries(checked?.ticks ?? {})) this.#tick(name, isRight);
    const isReady = checked?.canRecord === true;
    this.#showReason(!isReady);
    this.#step = isReady ? 'ready' : 'without-recording';
    this.#hands.say(isReady ? words.startAgain : said.notReady);
  }

  async #begin(room: Room): Promise<void> {
    const { room: said } = this.#props;
    this.#step = 'busy';
    const begun = await room.begin();
    if ('recordingId' in begun) {
      this.#form.hidden = true;
      this.#hands.onBegun(begun.recordingId);
      return;
    }
    this.#step = 'fresh';
    this.#showReason(begun.refused === 'failed');
    this.#hands.say(begun.refused === 'other-hearing' ? said.otherHearing : said.notStarted);
  }

  #tick(name: string, isRight: boolean): void {
    const tag = this.#form.querySelector<HTMLElement>(`[data-check="${name}"] .govuk-tag`);
    const { passed, failed } = this.#props.room;
    if (!tag) return;
    tag.className = `govuk-tag govuk-tag--${isRight ? 'green' : 'amber'}`;
    tag.textContent = isRight ? passed : failed;
  }

  #showReason(isShown: boolean): void {
    const fields = this.#form.querySelector<HTMLElement>('[data-reason]');
    if (fields) fields.hidden = !isShown;
  }
}
