import assert from 'node:assert/strict';
import { it, type TestContext } from 'node:test';
import { CoturnServer, needsCoturn, roomAlone } from '@ashyq/media-router/testing';
import { openBrowser } from '../../tools/browser.ts';
import { type Court, openCourt, RELAY_SECRET } from '../walking/court.ts';
import { equipRoom, videoRoom } from '../walking/equipped-room.ts';
import { FiveInRoom } from './five-in-room.ts';
import { fakeDevices } from './video-court.ts';
import { playsInStep, whenAllIsFiled } from './whole-recording.ts';

it('judge, secretary, a victim behind a relay, a lawyer on a phone and a detained defendant hold a hearing', async (t) => {
  const browser = await openBrowser(fakeDevices);
  if (!browser) return t.skip('needs: browser');
  const from = performance.now();
  const tells = (what: string) => t.diagnostic(`${((performance.now() - from) / 1000).toFixed(1)} s: ${what}`);
  const court = await openCourt();
  const relay = await openRelay(t, court);
  const room = await equipRoom(court.origin, { number: videoRoom });
  const five = await FiveInRoom.gather(browser, { court, room, tells });
  t.after(async () => {
    for (const line of await five.told()) t.diagnostic(line);
    await five.leave();
    await browser.close();
    await room.leave();
    await relay?.close();
    await court.stop();
  });
  await five.enter({ byRelay: relay !== undefined });
  tells('five have come');
  await five.areAdmitted();
  await five.begin();
  tells('the hearing has begun and is recorded');
  const ways = relay ? await five.of('victim').ways() : ['relay'];
  assert.deepEqual([...new Set(ways)], ['relay'], 'everything of the victim goes by the relay');
  await five.speakInTurn();
  await five.lawyerIsLostAndBack();
  await five.defendantComesBack();
  tells('lawyer and defendant were lost and are back');
  const talk = await five.talkInABreak();
  await five.allSeeAndHear();
  const killedUs = await five.roomIsKilled();
  const wholeUs = Date.now() * 1000;
  await five.record.waitForTimeout(3_000);
  const recording = (await room.recorder.state()).recording?.id ?? '';
  await five.end();
  tells('the hearing has ended');
  const judge = five.of('judge').page;
  const outline = await whenAllIsFiled(judge, recording, wholeUs);
  tells('all of it is filed');
  for (const who of ['victim', 'lawyer', 'accused', 'judge'] as const) {
    const sound = outline.tracks.find(({ kind, label }) => kind === 'audio' && label?.includes(five.nameOf(who)));
    assert.ok(sound, `${who} has a channel`);
    const inTalk = sound.segments.filter(([, , start, end]) => start < talk[1] && end > talk[0]);
    assert.deepEqual(inTalk, [], `nothing of a private talk is in the channel of ${who}`);
    const declared = sound.gaps.some(([start, end]) => start < killedUs + 10_000_000 && end > killedUs);
    assert.ok(declared, `the channel of ${who} says that something is missing: ${JSON.stringify(sound.gaps)}`);
  }
  const spreadS = await playsInStep(judge, { recording, outline, atUs: wholeUs });
  tells(`all channels play, at most ${Math.round(spreadS * 1000)} ms apart`);
  assert.deepEqual(five.faults, []);
});

async function openRelay(t: TestContext, { relayPort: port }: Court): Promise<CoturnServer | undefined> {
  if (!needsCoturn.skip) return await CoturnServer.open({ settings: roomAlone, port, secret: RELAY_SECRET });
  t.diagnostic('the victim goes straight: needs: coturn');
  return undefined;
}
