import { render } from 'preact';
import { engineOver } from './engine/client.ts';
import { workerStarter } from './engine/start.ts';
import { App } from './page/app.tsx';

/** Show the page once its engine can be started. */
async function begin(): Promise<void> {
  const startWorker = await workerStarter();
  const listeners: (() => void)[] = [];
  const died = (): void => {
    for (const listener of listeners) listener();
  };
  const engines = { front: engineOver(startWorker, died), back: engineOver(startWorker, died) };
  render(<App engines={engines} onDeath={(listener) => void listeners.push(listener)} />, document.getElementById('app')!);
}

void begin();
