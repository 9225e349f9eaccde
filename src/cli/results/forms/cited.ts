import type { Cited, CitedScenario } from '../../../report/cite/citation.ts';
import { plural } from '../../../report/words/words.ts';
import { releaseDate } from '../../package/release-date.ts';
import type { Manifest } from '../result-folders.ts';

/** Say what is cited of a result, as far as its manifest says it; nothing where it names no version. */
export function citedFrom(manifest: Manifest): Cited | undefined {
  const { version, experiment } = manifest;
  if (typeof version !== 'string') return undefined;
  const asked = textIn(experiment, 'name');
  const settings = settingsOf(manifest);
  return {
    ...releaseOf(version),
    ...(asked !== undefined && { experiment: asked }),
    ...(settings !== '' && { settings }),
    scenarios: scenariosIn(manifest),
  };
}

/** Name a version, with the day on which it came out where that is known. */
export function releaseOf(version: string): Pick<Cited, 'version' | 'released'> {
  const released = releaseDate(version);
  return { version, ...(released !== undefined && { released }) };
}

function settingsOf({ run, runs, seed }: Manifest): string {
  return [
    ...(typeof run === 'number' ? [`run ${run}`] : []),
    ...(typeof runs === 'number' ? [plural(runs, 'run')] : []),
    ...(typeof seed === 'string' ? [`seed “${seed}”`] : []),
  ].join(', ');
}

/** List the scenarios of a manifest, whether it speaks of one or of several, by whatever name. */
function scenariosIn(manifest: Manifest): CitedScenario[] {
  const { scenario, scenarios, origins, ids, hashes } = manifest;
  const named =
    Array.isArray(ids) && Array.isArray(hashes) ? ids.map((id, k) => ({ id, hash: hashes[k] as unknown })) : undefined;
  const several = [scenarios, origins, named].find((each): each is readonly unknown[] => Array.isArray(each));
  const held = several ?? [{ ...manifest, name: textIn(scenario, 'name') }];
  return held.flatMap((each) => {
    const [id, hash, name] = ['id', 'hash', 'name'].map((key) => textIn(each, key));
    return id === undefined || hash === undefined ? [] : [{ id, hash, ...(name !== undefined && { name }) }];
  });
}

/** Read a text of what may be anything: somebody may have written the manifest by hand. */
function textIn(value: unknown, key: string): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const found = (value as Readonly<Record<string, unknown>>)[key];
  return typeof found === 'string' && found !== '' ? found : undefined;
}
