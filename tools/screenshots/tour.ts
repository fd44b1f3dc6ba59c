import { Visitor } from '../../src/commands/demo-case/visitor.ts';
import type { Camera, Picture } from './camera.ts';

interface TourPicture extends Omit<Picture, 'cookies' | 'first'> {
  /** Office of the page of roles that looks; default: a visitor. */
  readonly office?: string;
}

const desk = { width: 1280, height: 800 } as const;

const pictures: readonly TourPicture[] = [
  { name: 'home', path: '/kk', ...desk },
  { name: 'hearings', path: '/kk/hearings?court=7517#list', ...desk },
  { name: 'hearings-phone', path: '/ru/hearings?court=7517#list', width: 320, height: 640 },
  { name: 'court', path: '/en/courts/7517', ...desk },
  { name: 'board', path: '/kk/kiosk/board?court=7517', width: 1080, height: 1920, scale: 0.5 },
  { name: 'people', path: '/ru/demo', ...desk },
  { name: 'desk', path: '/kk/desk/hearings', ...desk, office: 'hearing_secretary' },
  { name: 'settings', path: '/kk/desk/courts/7517', ...desk, office: 'administrator' },
];

/** The pages that most people come for. @param isWanted by the name of the picture */
export async function takeTour(camera: Camera, isWanted: (name: string) => boolean): Promise<void> {
  for (const { office, ...picture } of pictures) {
    if (!isWanted(picture.name)) continue;
    await camera.take({ ...picture, ...(office ? { cookies: await signedIn(camera.origin, office) } : {}) });
  }
}

async function signedIn(origin: string, office: string): Promise<ReadonlyMap<string, string>> {
  const visitor = new Visitor(origin);
  await visitor.opens('/demo');
  const button = visitor.page.document.querySelector(`button[data-role="${office}"]`);
  await visitor.sends({}, `button[value="${button?.getAttribute('value')}"]`);
  return visitor.cookies;
}
