import { type Court, judgeFullName, listStaff } from '#modules/courts';
import { type CourtDesk, getCourtDesk } from '#modules/distribution';
import { httpErrors, type Page } from '#platform/http';
import type { PersonId } from '#platform/ids';
import { framedView } from '#shell';
import { courtsWithDraws, drawAct, maySeeDraws } from '../desk-draw-act.ts';
import { deskDrawsTexts } from './texts.ts';
import { DeskDrawsView } from './view.tsx';

export interface DrawsDesk extends CourtDesk {
  readonly court: Court;
  readonly courts: readonly Court[];
  /** Names of the staff of the court. */
  readonly names: ReadonlyMap<PersonId, string>;
}

/** `/kk/desk/draws?court=7517`: cases that wait for a judge, requests for another one. */
export const deskDrawsPage: Page = {
  path: '/desk/draws',
  access: maySeeDraws,
  get: async (request) => {
    const { lang, platform, query } = request;
    const courts = await courtsWithDraws(request);
    const court = query.court ? courts.find(({ code }) => code === query.court) : courts[0];
    if (!court) throw httpErrors('HTTP_NOT_ALLOWED');
    const { actor } = drawAct(request, 'distribution.see-court', 'see-court', { courtCode: court.code });
    const [desk, staff] = await Promise.all([
      getCourtDesk(platform.reads, actor, court.code),
      listStaff(platform.reads, { court: court.code }),
    ]);
    const names = new Map(staff.map((one) => [one.personId, judgeFullName(one)]));
    return framedView(
      deskDrawsTexts(lang).title,
      <DeskDrawsView {...{ lang }} shown={{ ...desk, court, courts, names }} />,
      {
        isPrivate: true,
        shell: { section: '/desk/draws', isWide: true, court: { code: court.code, name: court.shortName[lang] } },
      },
    );
  },
};
