import { render } from 'preact';
import { engineOver } from './engine/client.ts';
import { aheadOf, firstPicture } from './engine/first-picture.ts';
import { lateEngine } from './engine/lazy-engine.ts';
import type { ShippedFiles } from './engine/scenario-cache.ts';
import { workerStarter } from './engine/start.ts';
import { App, DEATH } from './page/app.tsx';
import { isShipped } from './page/catalogue.ts';
import { routeOf } from './page/router.ts';
import { sharedFrom } from './page/share.ts';
import { SCREENS } from './screens.ts';

/** The scenarios shown first, and what they extend. */
declare const FIRST_FILES: ShippedFiles;

/** Show the page with its first picture; its workers are started meanwhile. */
async function begin(): Promise<void> {
  const { screen, query } = routeOf(location.hash);
  const first = screen === 'explore' ? await firstPicture(sharedFrom(query, isShipped).shared.choice, FIRST_FILES) : null;
  const died = (): void => void dispatchEvent(new Event(DEATH));
  let starter: Promise<() => Worker> | undefined;
  const workerEngine = lateEngine.bind(null, async () => {
    starter ??= shownFirst().then(workerStarter);
    return engineOver(await starter, died);
  });
  const engines = { front: aheadOf(workerEngine(), first), back: workerEngine() };
  render(<App engines={engines} screens={SCREENS} />, document.getElementById('app')!);
}

/** Unpacking the engine would hold up the picture that is there already. */
const shownFirst = (): Promise<void> => new Promise((done) => setTimeout(done));

void begin();
