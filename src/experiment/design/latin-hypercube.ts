import { addressedChance, addressOf } from '../../engine/chance.ts';

/**
 * Spread points over the unit cube so that of n points one lies in each n-th of every axis, [count x dimensions] row by
 * row, each 0 <= x < 1.
 *
 * @param tries hypercubes to choose from: the one whose two nearest points lie farthest apart is taken
 *
 * Source  McKay, Beckman & Conover 1979; Johnson, Moore & Ylvisaker 1990 (farthest nearest points)
 */
export function latinHypercube(count: number, dimensions: number, seed: string, tries = 1): Float64Array {
  let best = hypercube(count, dimensions, seed, 0);
  let widest = tries > 1 ? nearest(best, dimensions) : 0;
  for (let attempt = 1; attempt < tries; attempt++) {
    const points = hypercube(count, dimensions, seed, attempt);
    const gap = nearest(points, dimensions);
    if (gap > widest) [best, widest] = [points, gap];
  }
  return best;
}

function hypercube(count: number, dimensions: number, seed: string, attempt: number): Float64Array {
  const luck = addressedChance(seed);
  luck.begin(attempt);
  const points = new Float64Array(count * dimensions);
  for (let d = 0; d < dimensions; d++) {
    const drawing = (what: string) => {
      const address = addressOf('latin hypercube', what, String(d));
      return (turn: number): number => {
        luck.turn(turn);
        return luck.draw(address);
      };
    };
    const parts = shuffled(count, drawing('order'));
    const within = drawing('place');
    for (let i = 0; i < count; i++) points[i * dimensions + d] = (parts[i] + within(i)) / count;
  }
  return points;
}

/**
 * Put 0 … count - 1 in a random order.
 *
 * Source  Fisher & Yates 1938
 */
export function shuffled(count: number, draw: (turn: number) => number): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(draw(i) * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}

/** Find the squared distance of the two points that lie nearest to each other. */
function nearest(points: Float64Array, dimensions: number): number {
  let least = Infinity;
  for (let i = 0; i < points.length; i += dimensions) {
    for (let j = i + dimensions; j < points.length; j += dimensions) {
      let sum = 0;
      for (let d = 0; d < dimensions && sum < least; d++) {
        const gap = points[i + d] - points[j + d];
        sum += gap * gap;
      }
      if (sum < least) least = sum;
    }
  }
  return least;
}
