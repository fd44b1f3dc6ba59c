import assert from 'node:assert/strict';
import type { Browser, Locator, Page } from '@playwright/test';
import { conferenceTexts } from '#modules/conference';
import { minutesTexts } from '#modules/minutes';
import { videoTexts } from '#shell';
import { demoCast } from '../../src/demo/plan/people.ts';
import { videoPeople } from '../../src/demo/plan/video-hearing.ts';
import type { Court } from '../walking/court.ts';
import { type EquippedRoom, equippedCourt } from '../walking/equipped-room.ts';
import { strikes } from '../walking/layouts.ts';
import { killRoomOf } from './room-process.ts';
import { Guest } from './video-court.ts';

export type Who = 'judge' | 'secretary' | 'victim' | 'lawyer' | 'accused';

const desk = { width: 1280, height: 900 };
const phone = { width: 360, height: 640 };

const habits = {
  judge: { lang: 'kk', size: desk },
  secretary: { lang: 'kk', size: desk },
  victim: { lang: 'ru', size: desk },
  lawyer: { lang: 'kk', size: phone },
  accused: { lang: 'ru', size: desk },
} as const;

const CITIZENS = { victim: videoPeople.victim, lawyer: videoPeople.advocate } as const;

interface Ground {
  readonly court: Court;
  readonly room: EquippedRoom;
  /** A figure, told with the test. */
  readonly tells: (figure: string) => void;
}

/** Five people with a browser of their own each, and the pages by which they come to one hearing. */
export class FiveInRoom {
  readonly #ground: Ground;
  readonly #guests: Readonly<Record<Who, Guest>>;
  readonly #seats = new Map<Who, string>();
  #record: Page | undefined;

  private constructor(ground: Ground, guests: Readonly<Record<Who, Guest>>) {
    [this.#ground, this.#guests] = [ground, guests];
  }

  static async gather(browser: Browser, ground: Ground): Promise<FiveInRoom> {
    const meet = async (who: Who) => await Guest.meet(browser, ground.court, habits[who]);
    return new FiveInRoom(ground, {
      ...{ judge: await meet('judge'), secretary: await meet('secretary'), victim: await meet('victim') },
      ...{ lawyer: await meet('lawyer'), accused: await meet('accused') },
    });
  }

  of(who: Who): Guest {
    return this.#guests[who];
  }

  seat(who: Who): string {
    return this.#seats.get(who) ?? assert.fail(`${who} has no seat yet`);
  }

  /** What is wrong on any of the pages, and what each of them says, for whoever looks why a walk has failed. */
  async told(): Promise<readonly string[]> {
    return await Promise.all(Object.entries(this.#guests).map(async ([who, guest]) => `${who}: ${await guest.told()}`));
  }

  get faults(): readonly string[] {
    return Object.values(this.#guests).flatMap(({ faults }) => faults);
  }

  /** Surname: as tiles and channels have it. */
  nameOf(who: 'judge' | 'victim' | 'lawyer' | 'accused'): string {
    if (who === 'judge') return this.#ground.room.judge.split(' ')[0] ?? '';
    const index = { victim: videoPeople.victim, lawyer: videoPeople.advocate, accused: videoPeople.accused }[who];
    return demoCast().citizens[index]?.surname ?? '';
  }

  get panel(): string {
    return `/kk/desk/hearings/${this.#ground.room.hearing}/video/room`;
  }

  async leave(): Promise<void> {
    for (const guest of Object.values(this.#guests)) await guest.leaves();
  }

  /** Staff by the one click of the demo, the site by the key of its device, the others by the code of their message. */
  async enter({ byRelay }: { readonly byRelay: boolean }): Promise<void> {
    const { judge, secretary, victim, lawyer, accused } = this.#guests;
    if (byRelay) await victim.goesByRelayAlone();
    await lawyer.goesThroughRelays();
    await this.#comesAs(secretary, 'hearing_secretary');
    await this.#comesAs(judge, 'judge', this.#ground.room.judge);
    await this.#invites();
    await lawyer.enters(await this.#codeFor('lawyer'));
    await victim.enters(await this.#codeFor('victim'));
    await entersFromSite(accused);
    for (const who of ['judge', 'secretary'] as const) {
      await this.of(who).page.goto(this.panel);
      await this.of(who).page.locator('[name="deed"][value="sit"]').click();
    }
    for (const who of ['judge', 'secretary', 'victim', 'lawyer', 'accused'] as const) {
      const own = this.of(who).page.locator('.sot-room [data-own]');
      await own.waitFor();
      this.#seats.set(who, (await own.getAttribute('data-seat')) ?? '');
    }
  }

  /** Lawyer and defendant, in whatever the court does not sit: nobody else hears them, and it is said to be recorded by nobody. */
  async talkIsNobodyElses(): Promise<void> {
    const { judge, victim, lawyer, accused } = this.#guests;
    await lawyer.page.locator('form:has([name="with"]) button').click();
    await accused.page.locator('button[name="answer"][value="accepted"]').click();
    await accused.seesAndHears(this.seat('lawyer'));
    await lawyer.seesAndHears(this.seat('accused'));
    for (const one of [lawyer, accused])
      await one.page.locator('form:has([value="end-talk"]) .govuk-inset-text').waitFor();
    for (const one of [judge, victim]) {
      assert.equal(await one.hasStreamOf(this.seat('lawyer')), false, 'nobody else has anything of the lawyer');
      assert.equal(await one.hasStreamOf(this.seat('accused')), false, 'nobody else has anything of the defendant');
    }
    await accused.page.locator('form:has([value="end-talk"]) button').click();
    await lawyer.page.locator('form:has([value="end-talk"])').waitFor({ state: 'detached' });
  }

  /** The judge has seen the papers that are usual: one press each. */
  async areAdmitted(): Promise<void> {
    const { page } = this.#guests.judge;
    for (const who of ['victim', 'lawyer', 'accused'] as const) {
      await page.locator(`#seat-${this.seat(who)} button[value="identify"]`).click();
      await page.locator(`#group-admitted #seat-${this.seat(who)}`).waitFor();
    }
  }

  /** The secretary has the recorder checked, the judge begins, and the recording begins while the seconds are counted. */
  async begin(): Promise<void> {
    const { page } = this.#guests.secretary;
    this.#record = await page.context().newPage();
    await this.#record.goto(`/kk/desk/hearings/${this.#ground.room.hearing}/record`);
    await this.#record.locator('[data-camera="judge"][data-mood="fresh"]').waitFor();
    await strikes(this.#record, 'F2', 'kk');
    await this.#record.locator('[data-check="cameras"] .govuk-tag--green').waitFor();
    await this.#guests.judge.page.locator('button[name="step"][value="begin"]').click();
    await this.#guests.lawyer.says('countdown', videoTexts('kk').words.countdown);
    await strikes(this.#record, 'F2', 'kk');
    await this.#record.locator('[data-rec][data-state="going"].sot-rec--recording').waitFor();
    for (const { page: one } of Object.values(this.#guests))
      await one.locator('[data-hand="microphone"][aria-pressed="true"]').waitFor();
    await this.allSeeAndHear();
  }

  /** Each hears one of the others, and each is heard by one. */
  async allSeeAndHear(): Promise<void> {
    const { judge, victim, lawyer, accused } = this.#guests;
    await Promise.all([
      judge.seesAndHears(this.seat('lawyer')),
      lawyer.seesAndHears(this.seat('victim')),
      victim.seesAndHears(this.seat('accused')),
      accused.seesAndHears(this.seat('judge')),
    ]);
  }

  /** Who asks whom is told to everybody, and is in the record. */
  async speakInTurn(): Promise<void> {
    const { page } = this.#guests.judge;
    const form = page.locator('form:has(#asker)');
    await form.locator('#asker').selectOption(this.seat('victim'));
    await form.locator('#asked').selectOption(this.seat('accused'));
    await form.locator('button[value="floor"]').click();
    for (const who of ['judge', 'victim', 'lawyer', 'accused'] as const) await this.of(who).says('state', '→');
    await this.record.locator('[data-log] strong', { hasText: minutesTexts('kk').kinds.question }).waitFor();
  }

  /** The lawyer leaves the Wi-Fi in the middle of an answer. */
  async lawyerIsLostAndBack(): Promise<void> {
    const { lawyer } = this.#guests;
    await lawyer.losesTheNetwork();
    await lawyer.says('line', videoTexts('kk').words.lost);
    await lawyer.hasTheNetworkBack();
    const from = performance.now();
    await lawyer.page.locator('[data-says="line"][hidden]').waitFor({ state: 'attached' });
    this.#ground.tells(`network back to connected again: ${Math.round(performance.now() - from)} ms`);
    await Promise.all([lawyer.seesAndHears(this.seat('judge')), this.of('judge').seesAndHears(this.seat('lawyer'))]);
  }

  /** The officer opens the page of the site again: the defendant is where he was. */
  async defendantComesBack(): Promise<void> {
    const { page } = this.#guests.accused;
    await page.goto('about:blank');
    await page.goto('/ru/site');
    await leaves(page.locator(`a[href$="/join/${this.seat('accused')}"]`));
    await this.#guests.accused.seesAndHears(this.seat('victim'));
    await this.#guests.victim.seesAndHears(this.seat('accused'));
  }

  /** @returns what was said in private while the court had a break, microseconds of Unix time */
  async talkInABreak(): Promise<readonly [fromUs: number, toUs: number]> {
    const { judge, victim } = this.#guests;
    const form = judge.page.locator('form:has(#pause-reason)');
    await judge.page.locator('details:has(#pause-reason) > summary').click();
    await form.locator('#pause-reason').fill('Қорғаушымен сөйлесу');
    await form.locator('button').click();
    await victim.says('air', videoTexts('ru').words.offAir);
    await this.record.locator('[data-rec][data-state="break"]').waitFor();
    const fromUs = Date.now() * 1000;
    await this.talkIsNobodyElses();
    const toUs = Date.now() * 1000;
    await judge.page.locator('button[name="step"][value="resume"]').click();
    await this.record.locator('[data-rec][data-state="going"].sot-rec--recording').waitFor();
    return [fromUs, toUs];
  }

  /** Nobody has to do anything: everybody is brought into the room that has begun anew. @returns when it was killed, see {@link killRoomOf} */
  async roomIsKilled(): Promise<number> {
    const pages = Object.values(this.#guests).map(({ page }) => page);
    for (const page of pages) await page.waitForFunction(areAllOthersNew, []);
    const before = await Promise.all(pages.map((page) => page.evaluate(streamsOfOthers)));
    const killedUs = killRoomOf(this.#ground.court.pid);
    const from = performance.now();
    const backMs = await Promise.all(
      pages.map(async (page, at) => {
        await page.waitForFunction(areAllOthersNew, before[at] ?? []);
        return Math.round(performance.now() - from);
      }),
    );
    this.#ground.tells(`the room is killed, and all four others are seen again after ${backMs.join(', ')} ms`);
    await this.allSeeAndHear();
    return killedUs;
  }

  /** The judge asks twice before it ends; whoever took part is told so. */
  async end(): Promise<void> {
    const { judge, victim, lawyer, accused } = this.#guests;
    await judge.page.locator('details:has(#sure) > summary').click();
    await judge.page.locator('#sure').check();
    await judge.page.locator('form:has(#sure) button').click();
    for (const one of [victim, lawyer, accused]) await one.page.locator('.sot-room:not([data-in])').waitFor();
    await lawyer.page.locator('#room h1', { hasText: conferenceTexts('kk').waiting.ended }).waitFor();
    await this.record.locator('[data-rec][data-state="ended"]').waitFor();
  }

  /** The screen at which the secretary records. */
  get record(): Page {
    return this.#record ?? assert.fail('nobody records yet');
  }

  async #comesAs({ page }: Guest, role: string, name?: string): Promise<void> {
    await page.goto('/kk/demo');
    const ofName = name === undefined ? '' : `[aria-label*="${name}"]`;
    await leaves(page.locator(`button[data-role="${role}"][data-court="${equippedCourt}"]${ofName}`).first());
  }

  /** The secretary sends a code to each who comes by a code. */
  async #invites(): Promise<void> {
    const { page } = this.#guests.secretary;
    for (const index of Object.values(CITIZENS)) {
      await page.goto(`/kk/desk/hearings/${this.#ground.room.hearing}/video`);
      const row = page.locator('tr[id^="seat-"]', { hasText: demoCast().citizens[index]?.surname ?? '' });
      await leaves(row.locator('button[value="notice"]'));
    }
  }

  /** As it stands in the message on their telephone, which a demo keeps on a page. */
  async #codeFor(who: keyof typeof CITIZENS): Promise<string> {
    const { page } = this.of(who);
    const number = demoCast().citizens[CITIZENS[who]]?.phone ?? '';
    for (let tries = 0; tries < 60; tries += 1) {
      await page.goto('/kk/demo/outbox');
      await page.fill('main [name="to"]', number);
      await leaves(page.locator('main form button').first());
      const [, code] = /Код: (\S{4}\s\S{4})\./.exec((await page.locator('main').textContent()) ?? '') ?? [];
      if (code) return code;
      await page.waitForTimeout(250);
    }
    return assert.fail('the message with the code never came');
  }
}

/** The officer on duty shows the key of the device, looks at the paper, and seats the person. */
async function entersFromSite({ page }: Guest): Promise<void> {
  await page.goto('/ru/site');
  await page.fill('#key', 'demo-remand-prison');
  await leaves(page.locator('main form button'));
  await page.locator('[name="document"]').selectOption('identity_card');
  await leaves(page.locator('form:has([name="officer"]) button'));
  await page.waitForURL(/\/join\/[0-9a-f-]{36}$/);
}

/** Presses what leads to another page. */
async function leaves(target: Locator): Promise<void> {
  const loaded = target.page().waitForEvent('load');
  await target.click();
  await loaded;
}

/** Runs in the page. */
function streamsOfOthers(): readonly string[] {
  const videos = document.querySelectorAll<HTMLVideoElement>('.sot-room [data-seat]:not([data-own]) video');
  return [...videos].map(({ srcObject }) => (srcObject instanceof MediaStream ? srcObject.id : ''));
}

/** Runs in the page: each of them has a picture of another connection than before. */
function areAllOthersNew(before: readonly string[]): boolean {
  const videos = document.querySelectorAll<HTMLVideoElement>('.sot-room [data-seat]:not([data-own]) video');
  return (
    videos.length === 4 &&
    [...videos].every(
      ({ srcObject, readyState }) =>
        srcObject instanceof MediaStream && !before.includes(srcObject.id) && readyState >= 2,
    )
  );
}
