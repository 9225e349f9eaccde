import { render } from 'preact';
import { engineOver } from './engine/client.ts';
import { workerStarter } from './engine/start.ts';
import { App, DEATH } from './page/app.tsx';

/** Show the page once its engine can be started. */
async function begin(): Promise<void> {
  const startWorker = await workerStarter();
  const died = (): void => void dispatchEvent(new Event(DEATH));
  const engines = { front: engineOver(startWorker, died), back: engineOver(startWorker, died) };
  render(<App engines={engines} />, document.getElementById('app')!);
}

void begin();
