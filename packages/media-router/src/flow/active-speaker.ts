/** Louder than this is a voice (-dBov, RFC 6464: 0 is the loudest, 127 silence). */
const VOICE = 60;
/** How fast an estimate follows what is heard; 20 ms a packet. */
const FOLLOWS = 0.1;
/** Another one must be louder by this for so long before the word passes to him. */
const LOUDER_BY = 6;
const TAKES_WORD_AFTER_MS = 400;
/** Who has not been heard for so long is no speaker any more. */
const FORGOTTEN_AFTER_MS = 2000;

interface Voice {
  /** Smoothed loudness: 127 is the loudest, 0 silence. */
  loudness: number;
  heardAtMs: number;
  louderSinceMs: number | undefined;
}

/** Who speaks, by the level that every sender writes into its packets: nothing is decoded. */
export class ActiveSpeaker {
  readonly #voices = new Map<string, Voice>();
  #speaker: string | undefined;

  /**
   * @param level of one packet, -dBov
   * @returns the speaker, who may be another one now
   */
  heard(person: string, level: number, nowMs: number): string | undefined {
    const voice = this.#voices.get(person) ?? { loudness: 0, heardAtMs: nowMs, louderSinceMs: undefined };
    this.#voices.set(person, voice);
    voice.loudness += (127 - level - voice.loudness) * FOLLOWS;
    if (level < VOICE) voice.heardAtMs = nowMs;
    if (person !== this.#speaker) this.#weigh(person, voice, nowMs);
    return this.at(nowMs);
  }

  /** @returns nobody after two seconds in which no voice was heard */
  at(nowMs: number): string | undefined {
    const speaker = this.#speaker === undefined ? undefined : this.#voices.get(this.#speaker);
    if (!speaker || nowMs - speaker.heardAtMs > FORGOTTEN_AFTER_MS) this.#speaker = undefined;
    return this.#speaker;
  }

  leave(person: string): void {
    this.#voices.delete(person);
    if (this.#speaker === person) this.#speaker = undefined;
  }

  #weigh(person: string, voice: Voice, nowMs: number): void {
    const present = this.at(nowMs);
    const toBeat = present === undefined ? 0 : (this.#voices.get(present)?.loudness ?? 0) + LOUDER_BY;
    const isVoice = voice.loudness > 127 - VOICE && nowMs - voice.heardAtMs < 100;
    if (!isVoice || voice.loudness < toBeat) {
      voice.louderSinceMs = undefined;
      return;
    }
    voice.louderSinceMs ??= nowMs;
    if (present === undefined || nowMs - voice.louderSinceMs >= TAKES_WORD_AFTER_MS) {
      this.#speaker = person;
      voice.louderSinceMs = undefined;
    }
  }
}
