import { blockOf, type SobolDesign } from '../design/sobol-design.ts';

/** What each base point adds to an index: the mean of `terms` over base points, over the variance. */
export interface SobolTerms {
  /** Mean outcome over A and B. */
  readonly mean: number;
  /** Outcome of A and of B less `mean`: their mean, [base], and their mean square, [base]. */
  readonly level: Float64Array;
  readonly square: Float64Array;
  /** Of each input, [base]. */
  readonly first: readonly Float64Array[];
  readonly total: readonly Float64Array[];
  /** Of each pair j < k, [base]: both inputs and their interaction. */
  readonly closed: readonly { readonly pair: readonly [number, number]; readonly terms: Float64Array }[];
}

/** Outcomes of a design by their part: one number per base point in each array. */
interface Parts {
  readonly mean: number;
  readonly a: Float64Array;
  readonly b: Float64Array;
  /** A with input i from B, and B with input i from A (empty without pairs). */
  readonly ab: readonly Float64Array[];
  readonly ba: readonly Float64Array[];
}

/**
 * Find what each base point adds to the indices.
 *
 *   first[i]    b (ab_i - a), with pairs averaged with a (ba_i - b)      Saltelli et al. 2010
 *   total[i]    ½ (a - ab_i)², with pairs averaged with ½ (b - ba_i)²    Jansen 1999
 *   closed[jk]  ba_j ab_k - a b, averaged with ba_k ab_j - a b           Saltelli 2002
 *
 * @param means outcome of each point of the design, [points]
 */
export function sobolTerms(design: SobolDesign, means: Float64Array): SobolTerms {
  const { mean, a, b, ab, ba } = partsOf(design, means);
  const over = (term: (n: number) => number): Float64Array => Float64Array.from(a, (_, n) => term(n));
  const both = (one: (n: number) => number, other: (n: number) => number): Float64Array =>
    design.pairs ? over((n) => (one(n) + other(n)) / 2) : over(one);
  const closed = design.pairs ? pairsOf(design.inputs.length) : [];
  return {
    mean,
    level: over((n) => (a[n] + b[n]) / 2),
    square: over((n) => (a[n] * a[n] + b[n] * b[n]) / 2),
    first: ab.map((_, i) =>
      both(
        (n) => b[n] * (ab[i][n] - a[n]),
        (n) => a[n] * (ba[i][n] - b[n]),
      ),
    ),
    total: ab.map((_, i) =>
      both(
        (n) => halfSquare(a[n] - ab[i][n]),
        (n) => halfSquare(b[n] - ba[i][n]),
      ),
    ),
    closed: closed.map(([j, k]) => ({
      pair: [j, k],
      terms: over((n) => (ba[j][n] * ab[k][n] + ba[k][n] * ab[j][n]) / 2 - a[n] * b[n]),
    })),
  };
}

const halfSquare = (difference: number): number => (difference * difference) / 2;

function pairsOf(inputs: number): [number, number][] {
  return Array.from({ length: inputs }, (_, j) => j).flatMap((j) =>
    Array.from({ length: inputs - j - 1 }, (_, k): [number, number] => [j, j + 1 + k]),
  );
}

/** Take the outcomes apart, less the mean of A and B: products of large numbers would drown small indices. */
function partsOf(design: SobolDesign, means: Float64Array): Parts {
  const block = blockOf(design);
  const d = design.inputs.length;
  const part = (row: number): Float64Array => Float64Array.from({ length: design.base }, (_, n) => means[n * block + row]);
  const mean = (sum(part(0)) + sum(part(block - 1))) / (2 * design.base);
  const centred = (row: number): Float64Array => part(row).map((one) => one - mean);
  return {
    mean,
    a: centred(0),
    b: centred(block - 1),
    ab: design.inputs.map((_, i) => centred(1 + i)),
    ba: design.pairs ? design.inputs.map((_, i) => centred(1 + d + i)) : [],
  };
}

const sum = (values: Float64Array): number => values.reduce((total, one) => total + one, 0);
