import { join } from 'node:path';
import fc from 'fast-check';
import { readerFrom } from '../../src/cli/inputs/scenario-files.ts';
import { svgRecipe, svgWithRecipe } from '../../src/cli/results/render/recipe-places.ts';
import { readRecipe } from '../../src/cli/results/render/recipe-read.ts';
import { loadExperiment } from '../../src/experiment/ask/load.ts';
import { compileExpression, loadParser } from '../../src/scenario/expression/expression.ts';
import type { Read } from '../../src/scenario/layers/extend.ts';
import { loadScenario, openScenario } from '../../src/scenario/load.ts';
import { scenarioFile } from '../../src/web/engine/scenario-file.ts';
import { runGame } from '../../src/web/game/game-run.ts';
import { keptOn } from '../../src/web/game/kept.ts';
import { fromFile, fromQuery, type Opened } from '../../src/web/game/save.ts';
import { sharedFrom } from '../../src/web/page/share.ts';
import { SMALL } from '../scenario/small-case.ts';
import { journalFate, manifestFate, projectionFate, ran, recordFate } from './fates.ts';
import { expression, setting, variant } from './grammar.ts';
import { SECRET, shippedTexts } from './ground.ts';
import { type Fate, Harm } from './guard.ts';
import { JOURNAL, LINKS, MANIFEST, PROJECTION_TEXT, RECIPE, RECORD, SAVES, TOLD } from './samples.ts';
import { anyText, bulky, spoilt } from './texts.ts';

/** A reader of texts that others give: what it is fed, and how. */
export interface Target {
  /** How many of a hundred inputs it gets, about. */
  readonly weight: number;
  readonly inputs: fc.Arbitrary<string>;
  feed(text: string): Promise<Fate> | Fate;
}

const months = [0, 1, 17, 59, 599, 0.5, -1, 1e9];

/** List the readers, for somebody who works in `folder`. */
export async function targetsIn(folder: string): Promise<Readonly<Record<string, Target>>> {
  const parser = await loadParser();
  const reader = readerFrom(folder);
  const open = await openScenario('small', reader);
  const { scenario: small } = await open({});
  const scenarios = shippedTexts('scenarios', '.yaml');
  const reading =
    (given: string): Read =>
    async (name, from) => {
      const found = from === undefined && name === 'mine' ? { file: 'mine.yaml', text: given } : await reader(name, from);
      if (found.text.includes(SECRET)) throw new Harm(`read ${found.file}, which lies outside`);
      return found;
    };
  const scenario = async (text: string): Promise<Fate> => ran((await loadScenario('mine', { read: reading(text) })).scenario);
  const known = (name: string): boolean => name === 'rising' || name === 'rupture' || name === 'managed';
  const played = (opened: Opened): Fate => {
    if (!('saved' in opened)) return 'refused';
    runGame(opened.saved.game, small, Math.min(12, opened.saved.game.months));
    return 'taken';
  };
  return {
    expression: {
      weight: 38,
      inputs: expression,
      feed(text) {
        const formula = compileExpression(text, parser);
        if (typeof formula !== 'function') return 'refused';
        for (const t of months) if (typeof formula(t) !== 'number') throw new Harm('an expression that gives no number');
        return 'taken';
      },
    },
    setting: {
      weight: 14,
      inputs: setting,
      async feed(text) {
        const at = text.indexOf('=');
        return ran((await open({ set: [{ path: text.slice(0, at), value: text.slice(at + 1) }] })).scenario);
      },
    },
    variant: { weight: 9, inputs: variant, feed: scenario },
    scenario: { weight: 2, inputs: spoilt([...scenarios, SMALL]), feed: scenario },
    'small scenario': { weight: 5, inputs: spoilt([SMALL]), feed: scenario },
    bulk: {
      weight: 0.5,
      inputs: fc.tuple(fc.constantFrom('', SMALL, `${SMALL}x: `, `${SMALL}events: [`), bulky).map(([a, b]) => a + b),
      feed: scenario,
    },
    experiment: {
      weight: 1.5,
      inputs: spoilt(shippedTexts('scenarios/experiments', '.yaml')),
      async feed(text): Promise<Fate> {
        await loadExperiment({ file: 'mine.yaml', text }, (name, from) => reading('')(name, from ?? 'mine.yaml'));
        return 'taken';
      },
    },
    record: {
      weight: 6,
      inputs: fc.oneof({ weight: 20, arbitrary: spoilt([RECORD]) }, { weight: 1, arbitrary: bulky }),
      feed: recordFate,
    },
    link: {
      weight: 10,
      inputs: fc.oneof(spoilt(LINKS), anyText),
      feed(text) {
        const { shared, faults } = sharedFrom(text, known);
        for (const choice of [shared.choice, shared.pinned]) if (choice) scenarioFile(choice, small, { name: 'x', runs: 1 });
        return faults.length === 0 ? 'taken' : 'refused';
      },
    },
    'game link': { weight: 6, inputs: spoilt(SAVES.links), feed: (text) => played(fromQuery(text, known)) },
    'saved game': { weight: 6, inputs: fc.oneof(spoilt(SAVES.files), anyText), feed: (text) => played(fromFile(text, known)) },
    shelf: {
      weight: 2,
      inputs: fc.oneof(spoilt([JSON.stringify([{ id: 'a', text: SAVES.files[0] }])]), anyText),
      feed: (text) => ((keptOn(() => ({ getItem: () => text, setItem() {} }), known)?.length ?? 0) > 0 ? 'taken' : 'refused'),
    },
    journal: { weight: 1, inputs: spoilt([JOURNAL]), feed: (text) => journalFate(join(folder, 'journal'), text, TOLD) },
    'what a journal is of': {
      weight: 1,
      inputs: fc.oneof(spoilt([TOLD]), anyText),
      feed: (text) => journalFate(join(folder, 'told'), JOURNAL, text),
    },
    'recipe of a picture': {
      weight: 1,
      inputs: fc.oneof(spoilt([RECIPE, svgWithRecipe('<svg></svg>', RECIPE)]), anyText),
      feed: (text) => ('fault' in readRecipe(svgRecipe(text).recipe ?? text) ? 'refused' : 'taken'),
    },
    projection: {
      weight: 1,
      inputs: fc.oneof(spoilt([PROJECTION_TEXT]), anyText),
      feed: (text) => projectionFate(join(folder, 'projection'), text),
    },
    manifest: {
      weight: 1,
      inputs: fc.oneof(spoilt([MANIFEST]), anyText),
      feed: (text) => manifestFate(join(folder, 'result'), text),
    },
  };
}
