/* The balancing model as one scalar C program, written from docs/model.md: the yardstick of `npm run bench`, and what
 * tests/model/golden.test.ts holds the product against. Not part of the product.
 * Base case, mulberry32 draws, libm exp, log and pow. Build: cc -O3 -o balancing tests/bench/balancing.c -lm
 * balancing [runs [months]]: prints runs, seconds and the mean equidistance of the last month; balancing golden: the golden numbers. */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#define N 4
#define M 6
#define DEPTHS 4
#define OPTIONS (1 + N * DEPTHS)
#define EACH(i, k) for (int i = 0; i < (k); i++)
enum { TRADE, INVESTMENT, TECHNOLOGY, SECURITY, ENERGY, DIPLOMACY };
enum { HOLD, INDUCE, PRESS, DEMAND };
typedef double Cells[N][M];

/* Section 10. */
static const double value = .5, effect = .4, cost = 4, backlash = .12, hardening = .5, lambda = 1, demandCost = 1.6, attention = .8, step = .3,
  decay = .12, memory = .92, nest = .5, gain = 1.5, bite = 5, derisk = 2, forget = .01, bind = 3, closure = .25, capital = 2.9, momentum = .45,
  answer = 24, honour = .3, capacityOf = .29, mu = .1, fade = .07, insecurity = 1, opposition = 2, capacityFloor = .5, calm = 1.2, unrest = .5,
  protestToll = .3, core = 2, face = .1, usual = 1. / 6;
static double stake = 2;
static const double depths[DEPTHS] = {.25, .5, .75, 1};
/* The case. */
static const char *powers[N] = {"US", "EU", "CN", "RU"}, *channels[M] = {"trade", "investment", "technology", "security", "energy", "diplomacy"};
static const double axis[N] = {1, 1, -1, -1}, coerciveness[N] = {.65, .45, .2, .55}, capability0[N] = {1, 1, 1, .5}, stance[N] = {-.5, -.4, .3, .5};
static const int conditionalPower[N] = {0, 1, 0, 0}, conditionalChannel[M] = {0, 1, 0, 0, 0, 1}, lumpy[M] = {0, 1, 1, 1, 0, 0}, kin[M] = {0, 0, 1, 1, 0, 0};
static const double weight[M] = {.2, .2, .12, .16, .14, .18}, rate[M] = {.012, .04, .025, .025, .012, .05}, elastic[M] = {1, capital, capital, capital, 0, 0};
static const Cells chokepoint = {{.1, .45, .45, .2, .45, .1}, {.35, .35, .1, .05, .1, .25}, {0, .05, .1, 0, 0, 0}, {0, 0, 0, .05, .2, 0}};
static const Cells tie0 = {{.03, .04, .18, .18, .03, .35}, {.58, .4, .27, .18, .25, .5}, {.1, .3, .36, .32, .05, .6}, {.04, .03, .03, .14, .55, .5}};
static const Cells drift = {{0, 0, 0, 0, 0, .018}, {-.008, -.046, 0, .01, 0, -.009}, {.004, .05, 0, .11, 0, -.02}, {0, -.01, 0, -.13, 0, -.032}};
static const double rivalry0[N][N] = {{0, 0, .5, .5}, {0, 0, .3, .8}, {.5, .3, 0, 0}, {.5, .8, 0, 0}};
static const double legitimacy0 = .45, protest0 = .35, salience0 = .5, credibility0 = .35;

/* Stocks and what comes from outside; demand is 1 where one is open. */
typedef struct {
  Cells tie, pressure, inducement, commitment, recent;
  double rivalry[N][N], capability[N], credibility, legitimacy, protest, salience;
  int demand[N][M];
} State;
/* Constants of a run. */
static Cells base, open0, appeal0;
static double other[M], turnover[M], load0, strain0, benefit0, expectedDemands[N];
/* Derived values. */
static Cells supply, grievance, leverage, felt, appeal;
static double coercion[N], reward[N], load, capacity, strain, squeeze, benefit;
/* Decisions. */
static Cells chance;
static double payoff[N][M][4], odds[N][M][4], inChannel[N][M], claim[N];
static int act[N][M];

static uint32_t seed;
static double draw(void) {
  seed += 0x6D2B79F5u;
  uint32_t t = (seed ^ (seed >> 15)) * (1 | seed);
  t = (t + (t ^ (t >> 7)) * (61 | t)) ^ t;
  return (t ^ (t >> 14)) / 4294967296.0;
}
static void begin(uint32_t replicate) { seed = replicate * 7919u + 13u; EACH(i, 5) draw(); }
static double clip(double x) { return x < 0 ? 0 : x > 1 ? 1 : x; }
/* One draw among weights; what is left of it after all of them counts as the last. */
static int pick(const double *weights, int count, double sum) {
  double z = draw() * sum;
  EACH(k, count) if ((z -= weights[k]) < 0) return k;
  return count - 1;
}

static void opens(const State *s, Cells open) {
  EACH(p, N) EACH(c, M) { open[p][c] = 1; EACH(r, N) open[p][c] *= 1 - closure * fmax(0, (s->rivalry[r][p] - .8) / .2) * chokepoint[r][c]; }
}
/* D0 to D9. */
static void derive(const State *s) {
  opens(s, supply);
  EACH(p, N) { double ratio = s->capability[p] / capability0[p]; EACH(c, M) supply[p][c] *= (ratio == 1 ? 1 : pow(ratio, elastic[c])) / open0[p][c]; }
  double S[M]; EACH(c, M) { S[c] = 1; if (c == DIPLOMACY) { S[c] = 1e-9; EACH(p, N) S[c] += s->tie[p][c]; } }
  load = 0;
  EACH(p, N) {
    coercion[p] = 0;
    EACH(c, M) {
      double sum = 0; EACH(r, N) sum += s->rivalry[p][r] * s->tie[r][c];
      grievance[p][c] = sum / S[c]; leverage[p][c] = chokepoint[p][c] + (1 - chokepoint[p][c]) * s->tie[p][c] / S[c];
      coercion[p] += weight[c] * (felt[p][c] = leverage[p][c] * s->pressure[p][c]);
    }
    load += coercion[p];
  }
  EACH(p, N) EACH(r, p) load += opposition * fmax(s->rivalry[p][r], s->rivalry[r][p]) * fmin(coercion[p], coercion[r]);
  capacity = capacityOf * (capacityFloor + s->legitimacy) * (calm - unrest * s->protest);
  strain = load / capacity; squeeze = strain0 > 0 ? 2 * strain / (strain + strain0) : 1;
  benefit = 0;
  EACH(p, N) {
    reward[p] = conditionalPower[p] ? s->credibility / credibility0 / (1 + insecurity * fmax(0, legitimacy0 - s->legitimacy)) : 1;
    EACH(c, M) {
      double threat = 0, bound = 0, k = conditionalChannel[c] ? reward[p] : 1;
      EACH(r, N) { threat += s->rivalry[r][p] * felt[r][c]; bound += s->rivalry[r][p] * s->commitment[r][c]; }
      if (c == DIPLOMACY) {
        double minded = 0, others = 1e-9;
        EACH(r, N) if (r != p) { minded += s->rivalry[p][r] * s->tie[r][c]; others += s->tie[r][c]; }
        bound -= s->commitment[p][c] * minded / others;
      }
      appeal[p][c] = gain * (k - 1 + s->inducement[p][c] * k) - squeeze * (bite * threat + derisk * (1 - leverage[p][c]) * s->pressure[p][c]) - bind * bound;
      benefit += weight[c] * s->tie[p][c] * s->inducement[p][c] * k;
    }
  }
}

/* A1 without the draws: payoffs, e to their power by channel, and what claims each power's attention. */
static void weigh(const State *s) {
  EACH(p, N) {
    double reach = 100 * usual * fmin(1, s->capability[p]), b = coerciveness[p], sum = 0, squares = 0;
    EACH(r, N) { sum += s->rivalry[p][r]; squares += s->rivalry[p][r] * s->rivalry[p][r]; }
    double hard = sum > 0 ? hardening * fmax(0, (squares / sum - .6) / .4) : 0;
    claim[p] = 1;
    EACH(c, M) {
      double D = grievance[p][c], l = leverage[p][c], *u = payoff[p][c];
      u[INDUCE] = reach * effect * (1 - s->tie[p][c]) * (value + D) - cost * b * (1 + hard) * (1 + s->inducement[p][c]);
      u[PRESS] = reach * (l * D - backlash * (1 - l) * s->tie[p][c]) - cost * (1 - b) * (1 - hard) * (1 + s->pressure[p][c]);
      u[DEMAND] = reach * l * D * (strain / (1 + strain)) / decay - cost * demandCost * (1 + s->recent[p][c]);
      inChannel[p][c] = 0; for (int a = INDUCE; a <= DEMAND; a++) inChannel[p][c] += odds[p][c][a] = exp(lambda * u[a]);
      claim[p] += attention * weight[c] / usual * inChannel[p][c];
    }
  }
}
/* A2 without the draws. */
static void reckonChances(void) {
  EACH(c, M) {
    double sum = other[c], held[2] = {0, 0}, was[2] = {0, 0};
    EACH(p, N) {
      double q = base[p][c] * exp(appeal[p][c] - appeal0[p][c]);
      if (c == DIPLOMACY) { chance[p][c] = q / (q + 1 - base[p][c]); continue; }
      chance[p][c] = q *= supply[p][c]; held[axis[p] < 0] += q; was[axis[p] < 0] += base[p][c];
    }
    if (c == DIPLOMACY) continue;
    if (kin[c]) EACH(p, N) chance[p][c] *= pow(held[axis[p] < 0] / was[axis[p] < 0], nest - 1);
    EACH(p, N) sum += chance[p][c];
    EACH(p, N) chance[p][c] /= sum;
  }
}

/* Ties of a channel after a demand of p is met: y into o. */
static void cut(const double *y, int p, int c, double depth, const State *s, double *o) {
  double freed = 0, hostile = 0, others = 0;
  EACH(r, N) {
    double h = s->rivalry[p][r], x = depth * turnover[c] * h * y[r];
    o[r] = y[r] - x; freed += x; if (h > 0) hostile += y[r]; if (r != p) others += y[r];
  }
  if (c == DIPLOMACY) { if (others > 1e-9) o[p] += (1 - y[p]) * freed / others; }
  else if (1 - hostile > 1e-9) EACH(r, N) if (!(s->rivalry[p][r] > 0)) o[r] += freed * y[r] / (1 - hostile);
}
static double nextMonth(const double *y, int c, double *o) { double home = 1; EACH(k, N) home -= o[k] = y[k] + rate[c] * (chance[k][c] - y[k]); return home; }
static double distance(double y, double z) { return y < 1e-9 ? 0 : y * log(y / z); }
/* A3 without the draw: utilities of refusing and of each demand at each depth in a channel, and the ties after; alone: one power's demand, or -1. */
static int weighAnswers(int c, const State *s, int alone, double *u, double after[][N], int *who) {
  double now[N], y[N], z[N], homeY, homeZ, bases = 0;
  int count = 1;
  EACH(k, N) { now[k] = after[0][k] = s->tie[k][c]; bases += base[k][c]; }
  homeZ = nextMonth(now, c, z); u[0] = 0;
  EACH(p, N) if (alone < 0 ? s->demand[p][c] : alone == p) EACH(d, DEPTHS) {
    double *o = after[count], f0 = step * (1 - s->pressure[p][c]), f1 = (1 - depths[d]) * f0 - depths[d] * s->pressure[p][c], sum = 0, lost = 0;
    cut(now, p, c, depths[d], s, o); homeY = nextMonth(o, c, y);
    EACH(k, N) {
      double push = squeeze * (bite * s->rivalry[p][k] * leverage[p][c] + (k == p ? derisk * (1 - leverage[p][c]) : 0));
      sum += push * (f0 * z[k] - f1 * y[k]) - distance(y[k], z[k]);
      if (c == DIPLOMACY) { sum -= distance(1 - y[k], 1 - z[k]); lost += fmax(0, stance[k]) * fmax(0, now[k] - o[k]); }
    }
    sum = c == DIPLOMACY ? sum / bases : sum - distance(homeY, homeZ);
    u[count] = sum - honour * (1 + core * s->salience * fmax(0, -stance[p])) * depths[d] - stake * s->salience * lost;
    who[count++] = p;
  }
  return count;
}
static double exponents(double *u, int count) { double top = u[0], sum = 0; EACH(k, count) top = fmax(top, u[k]); EACH(k, count) sum += u[k] = exp(answer * (u[k] - top)); return sum; }

/* One month: derived values, decisions, stocks. Leaves depths in `depth`. */
static void month(State *s, Cells depth) {
  Cells award, yielded;
  double concession = 0;
  derive(s);
  weigh(s);
  EACH(p, N) EACH(c, M) { odds[p][c][HOLD] = claim[p]; act[p][c] = pick(odds[p][c], 4, claim[p] + inChannel[p][c]); }
  reckonChances();
  memcpy(award, chance, sizeof award);
  EACH(c, M) if (lumpy[c]) { double w[N + 1], rest = 1; EACH(p, N) rest -= w[p] = chance[p][c]; w[N] = rest; int winner = pick(w, N + 1, 1); EACH(p, N) award[p][c] = p == winner; }
  memcpy(yielded, s->tie, sizeof yielded); memset(depth, 0, sizeof(Cells));
  EACH(c, M) {
    double u[OPTIONS], after[OPTIONS][N]; int who[OPTIONS], open = 0;
    EACH(p, N) open |= s->demand[p][c];
    if (!open) continue;
    int count = weighAnswers(c, s, -1, u, after, who), a = pick(u, count, exponents(u, count));
    if (a) { depth[who[a]][c] = depths[(a - 1) % DEPTHS]; EACH(p, N) { yielded[p][c] = after[a][p]; concession += weight[c] * fmax(0, s->tie[p][c] - after[a][p]); } }
  }
  double lost = 0;
  EACH(p, N) EACH(c, M) lost += weight[c] / usual * depth[p][c] * (1 + core * s->salience * fmax(0, -stance[p]));
  lost *= 1 + s->protest;
  double target = legitimacy0 + benefit - benefit0 - (load - load0) - s->salience * concession - face * lost - protestToll * (s->protest - protest0);
  s->legitimacy = clip(s->legitimacy + mu * (target - s->legitimacy));
  EACH(p, N) EACH(c, M) {
    double x = s->pressure[p][c] * (1 - decay), d = depth[p][c], y = clip(yielded[p][c]);
    if (s->demand[p][c]) { x *= 1 - d; x += step * (1 - x) * (1 - d); }
    if (act[p][c] == PRESS) x += step * (1 - x);
    s->pressure[p][c] = clip(x);
    x = s->inducement[p][c] * (1 - decay);
    if (act[p][c] == INDUCE) x += step * (1 - x);
    s->inducement[p][c] = clip(x);
    s->commitment[p][c] = fmax(s->commitment[p][c] * (1 - forget), d);
    s->tie[p][c] = clip(y + rate[c] * (award[p][c] - y));
    s->demand[p][c] = act[p][c] == DEMAND;
    s->recent[p][c] = memory * s->recent[p][c] + s->demand[p][c];
  }
  s->protest = clip(s->protest + fade * (protest0 - s->protest)); s->salience = clip(s->salience + fade * (salience0 - s->salience));
}

static void setBase(Cells yields) {
  EACH(c, M) {
    double sum = 0;
    EACH(p, N) {
      double low = c == DIPLOMACY ? .02 : fmin(.005, tie0[p][c]);
      sum += base[p][c] = fmin(.98, fmax(low, tie0[p][c] + (momentum * drift[p][c] / 12 - (1 - rate[c]) * yields[p][c]) / rate[c]));
    }
    if (c == DIPLOMACY) continue;
    if (sum > .98) EACH(p, N) base[p][c] *= .98 / sum;
    other[c] = fmax(.02, 1 - sum);
  }
}
/* Mean of the deepest compliance that stands where answers of a depth come as often as told and fade. */
static double standing(const double *often) {
  double mean = 1, low = 0;
  EACH(d, DEPTHS) {
    double a = 0, scale = 1;
    for (int k = d; k < DEPTHS; k++) { a += often[k] / forget; scale *= pow(depths[k], -often[k] / forget); }
    mean -= scale * (pow(depths[d], a + 1) - pow(low, a + 1)) / (a + 1);
    low = depths[d];
  }
  return mean;
}
static void calibrate(State *s) {
  Cells yields = {{0}}, asked, K1, K2; double chances[N][M][DEPTHS], u[OPTIONS], after[OPTIONS][N]; int who[OPTIONS];
  memset(s, 0, sizeof *s); memcpy(s->tie, tie0, sizeof s->tie); memcpy(s->rivalry, rivalry0, sizeof s->rivalry); memcpy(s->capability, capability0, sizeof s->capability);
  s->legitimacy = legitimacy0; s->protest = protest0; s->salience = salience0; s->credibility = credibility0;
  EACH(c, M) turnover[c] = 1 - pow(1 - rate[c], 1 / decay);
  strain0 = 0; opens(s, open0); setBase(yields);
  EACH(t, 200) {
    derive(s); weigh(s);
    EACH(p, N) { expectedDemands[p] = 0; EACH(c, M) expectedDemands[p] += weight[c] / usual * (asked[p][c] = odds[p][c][DEMAND] / (claim[p] + inChannel[p][c])); }
    if (t % 20 == 0) {
      memcpy(chance, base, sizeof chance); memset(yields, 0, sizeof yields);
      EACH(p, N) EACH(c, M) {
        int count = weighAnswers(c, s, p, u, after, who); double sum = exponents(u, count);
        K1[p][c] = K2[p][c] = 1;
        EACH(d, DEPTHS) {
          double often = chances[p][c][d] = u[1 + d] / sum, left = 1 - depths[d];
          K1[p][c] -= often * (1 - left); K2[p][c] -= often * (1 - left * left);
          EACH(r, N) yields[r][c] += asked[p][c] * chances[p][c][d] * (after[1 + d][r] - tie0[r][c]);
        }
      }
      setBase(yields);
    }
    EACH(p, N) EACH(c, M) {
      double all = claim[p] + inChannel[p][c], *i = &s->inducement[p][c], *x = &s->pressure[p][c];
      double y = (1 - decay) * *i, z = (1 - decay) * *x, stands = asked[p][c] / (1 - memory);
      *i = y + step * (1 - y) * odds[p][c][INDUCE] / all;
      z += asked[p][c] * (z * K1[p][c] + step * (K1[p][c] - z * K2[p][c]) - z);
      *x = z + step * (1 - z) * odds[p][c][PRESS] / all;
      s->recent[p][c] += (stands - s->recent[p][c]) / (1 + lambda * cost * demandCost * stands);
    }
  }
  EACH(p, N) EACH(c, M) { double often[DEPTHS]; EACH(d, DEPTHS) often[d] = asked[p][c] * chances[p][c][d]; s->commitment[p][c] = standing(often); }
  derive(s); load0 = load; strain0 = strain; derive(s);
  memcpy(appeal0, appeal, sizeof appeal0); benefit0 = benefit;
}

/* Section 6: equidistance, tilt, and equidistance within channels. */
static double equidistance(const State *s, double *tilt, double *within) {
  *tilt = 0; *within = 1;
  EACH(c, M) { double lean = 0, all = 0; EACH(p, N) { lean += axis[p] * s->tie[p][c]; all += s->tie[p][c]; } *tilt += weight[c] * lean / all; *within -= weight[c] * fabs(lean / all); }
  return 1 - fabs(*tilt);
}
static double run(const State *start, uint32_t replicate, int months) {
  State s = *start; Cells depth; double tilt, within;
  begin(replicate);
  EACH(t, months) month(&s, depth);
  return equidistance(&s, &tilt, &within);
}

static void say(const char *name, const double *numbers, int count) { printf("%s:", name); EACH(i, count) printf(" %.9f", numbers[i] + 0.); printf("\n"); }
#define SAY(array) say(#array, (const double *)(array), sizeof(array) / sizeof(double))
/* Run replicate 1 with the lever at g from the first month on; turned: China reaches further, Russia less far, and the EU is believed less. */
static void story(const char *name, const State *start, double g, int turned) {
  State s = *start; if (turned) { s.capability[2] = 1.5; s.capability[3] = .4; s.credibility = .2; }
  Cells depth; double tilt, within, first; int counts[4] = {0}, lasts = 0, camp = 0, choice = 0, chosen = 0;
  EACH(p, N) EACH(r, N) s.rivalry[p][r] += g * fmax(0, -axis[p] * axis[r]) * (1 - s.rivalry[p][r]);
  equidistance(&s, &first, &within); begin(1); printf("story: %s\n", name);
  EACH(t, 60) {
    int open[N][M]; memcpy(open, s.demand, sizeof open);
    month(&s, depth);
    double e = equidistance(&s, &tilt, &within), row[8] = {e, tilt, within, load, capacity, s.legitimacy, s.tie[2][INVESTMENT], s.pressure[0][DIPLOMACY]};
    EACH(p, N) EACH(c, M) counts[act[p][c]]++;
    if (t == 0 || t == 11 || t == 35 || t == 59) { char label[9]; snprintf(label, sizeof label, "row %d", t); say(label, row, 8); printf("acts %d: ", t); EACH(p, N) { EACH(c, M) printf("%d", act[p][c]); printf(p < N - 1 ? " " : "\n"); } }
    EACH(c, M) EACH(p, N) if (open[p][c]) printf("t%d %s %s %g\n", t, powers[p], channels[c], depth[p][c]);
    int side = tilt - first > .25 && tilt > 0 ? 1 : tilt - first < -.25 && tilt < 0 ? -1 : 0;
    lasts = side && side == camp ? lasts + 1 : side != 0; camp = side;
    if (lasts == 12 && !choice) { choice = t + 1; chosen = side; }
  }
  printf("counts: %d %d %d %d\nchoice: month %d camp %d\n", counts[0], counts[1], counts[2], counts[3], choice, chosen);
}
static void golden(State *s) {
  SAY(base); SAY(other); say("load0 strain0 benefit0", (double[]){load0, strain0, benefit0}, 3);
  SAY(s->pressure); SAY(s->inducement); SAY(s->recent); SAY(s->commitment); SAY(appeal0); SAY(expectedDemands);
  derive(s); weigh(s);
  SAY(coercion); say("capacity squeeze", (double[]){capacity, squeeze}, 2); say("leverage US", leverage[0], M); say("grievance US", grievance[0], M);
  double options[M * 3]; EACH(c, M) EACH(a, 3) options[c * 3 + a] = payoff[0][c][1 + a];
  say("payoff US", options, M * 3);
  double now[N], after[N]; EACH(p, N) now[p] = s->tie[p][ENERGY];
  cut(now, 0, ENERGY, .5, s, after); SAY(after);
  story("present", s, 0, 0); story(".8", s, .8, 0); story("present, turned", s, 0, 1);
  stake = 0; calibrate(s); story(".8, stake 0", s, .8, 0);
  begin(1); double draws[3]; EACH(i, 3) draws[i] = draw(); SAY(draws);
}
int main(int argc, char **argv) {
  State s;
  calibrate(&s);
  if (argc > 1 && !strcmp(argv[1], "golden")) { golden(&s); return 0; }
  int runs = argc > 1 ? atoi(argv[1]) : 20000, months = argc > 2 ? atoi(argv[2]) : 60;
  struct timespec a, b; double sum = 0, first = 0;
  clock_gettime(CLOCK_MONOTONIC, &a);
  for (int i = 1; i <= runs; i++) { double e = run(&s, i, months); if (i == 1) first = e; sum += e; }
  clock_gettime(CLOCK_MONOTONIC, &b);
  printf("{\"runs\": %d, \"seconds\": %.6f, \"first\": %.9f, \"mean\": %.9f}\n", runs, b.tv_sec - a.tv_sec + (b.tv_nsec - a.tv_nsec) * 1e-9, first, sum / runs);
  return 0;
}
