import { groupKazakhNumbers } from '../islands/modules.ts';
import { startPage } from '../islands/page-life.ts';

if (document.documentElement.lang === 'kk') groupKazakhNumbers();
startPage();
