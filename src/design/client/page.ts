import { startLiveRegions } from '../islands/live-regions.ts';
import { groupKazakhNumbers, startModules } from '../islands/modules.ts';
import { mountIslands } from '../islands/mount.ts';
import { showAge } from '../islands/show-age.ts';

if (document.documentElement.lang === 'kk') groupKazakhNumbers();
startModules(document);
mountIslands(document);
startLiveRegions(document);
showAge(document);
