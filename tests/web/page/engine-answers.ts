import type { Outcomes } from '../../../src/experiment/runs/outcomes.ts';

export interface EngineAsk {
  readonly names: readonly string[];
  readonly runs: number;
  readonly seed: string;
}

/**
 * Ask the page's own engine, in a worker of its own, for ensembles by scenario.
 *
 * It is sent into a browser as text, so it may use nothing but its argument.
 */
export async function engineAnswers({
  names,
  runs,
  seed,
}: EngineAsk): Promise<Record<string, { hash: string; outcomes: Outcomes }>> {
  const packed = document.getElementById('engine')?.textContent ?? '';
  const bytes = Uint8Array.from(atob(packed.trim()), (letter) => letter.charCodeAt(0));
  const code = await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
  const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
  const answers: Record<string, { hash: string; outcomes: Outcomes }> = {};
  for (const [id, scenario] of names.entries()) {
    const choice = { scenario, set: {}, theory: null, seed };
    worker.postMessage({ kind: 'run', id, slot: scenario, ask: { choice, runs: [runs] } });
    await new Promise<void>((done) => {
      worker.onmessage = ({ data }) => {
        answers[scenario] = { hash: data.answer.scenario.hash, outcomes: data.answer.outcomes };
        done();
      };
    });
  }
  worker.terminate();
  return answers;
}
