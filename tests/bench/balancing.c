/* The balancing model as one scalar C program: the yardstick of `npm run bench`. Not part of the product.
 * Base case, mulberry32 draws, libm exp and log; prints runs, seconds and the mean equidistance of the last month. */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#define N 4
#define M 6
#define O (3 * M + 1)
enum { TRADE, INVESTMENT, TECHNOLOGY, SECURITY, ENERGY, DIPLOMACY };
static const double value = .5, effect = .4, cost = 4, backlash = .12, lambda = 1, demandCost = 1.7, step = .3, decay = .12, memory = .92, gain = 1.5, bite = 5, derisk = 2,
                    bind = 3, momentum = .45, answer = 24, honour = .35, stake = 2, capacity_ = .29, mu = .1, fade = .07, insecurity = 1;
static const double axis[N] = {1, 1, -1, -1}, coerc[N] = {.65, .45, .2, .55}, choke[N] = {.45, .25, .05, .1}, stance[N] = {-.5, -.4, .3, .5}, cap0[N] = {1, 1, 1, .5};
static const int condP[N] = {0, 1, 0, 0}, lumpy[M] = {0, 1, 1, 1, 0, 0}, condC[M] = {0, 1, 0, 0, 0, 1};
static const double weight[M] = {.2, .2, .12, .16, .14, .18}, rate[M] = {.012, .04, .025, .025, .012, .05};
static const double tie0[N][M] = {{.03, .04, .18, .18, .03, .35}, {.58, .4, .27, .18, .25, .5}, {.1, .3, .36, .32, .05, .6}, {.04, .03, .03, .14, .55, .5}};
static const double drift[N][M] = {{0, 0, 0, 0, 0, .018}, {-.008, -.046, 0, .01, 0, -.009}, {.004, .05, 0, .11, 0, -.02}, {0, -.01, 0, -.13, 0, -.032}};
static const double riv0[N][N] = {{0, 0, .5, .5}, {0, 0, .3, .8}, {.5, .3, 0, 0}, {.5, .8, 0, 0}};
static const double leg0 = .45, pro0 = .35, sal0 = .5, cred0 = .35, depths[4] = {.25, .5, .75, 1};
typedef struct { double tie[N][M], pressure[N][M], inducement[N][M], commitment[N][M], recent[N], riv[N][N], leg, pro, sal; int demand[N]; } State;
static double base[N][M], other[M], appeal0[N][M], load0, strain0, benefit0;
static double grievance[N][M], leverage[N][M], coercion[N], reward[N], appeal[N][M], load, cap, strain, squeeze, benefit;
static uint32_t seed;
static double uniform(void) { seed += 0x6D2B79F5u; uint32_t t = (seed ^ (seed >> 15)) * (1 | seed); t = (t + (t ^ (t >> 7)) * (61 | t)) ^ t; return (t ^ (t >> 14)) / 4294967296.0; }
static double clip(double v) { return v < 0 ? 0 : v > 1 ? 1 : v; }
static double kl(double y, double b) { return y < 1e-9 ? 0 : y * log(y / b); }
static double softmax(double *u, int k, double precision) { double top = u[0], s = 0; for (int i = 1; i < k; i++) if (u[i] > top) top = u[i]; for (int i = 0; i < k; i++) s += u[i] = exp(precision * (u[i] - top)); return s; }
static int pick(double *u, int k, double precision) { double z = uniform() * softmax(u, k, precision); for (int i = 0; i < k; i++) { z -= u[i]; if (z <= 0) return i; } return k - 1; }
static void derive(const State *s) {
  for (int c = 0; c < M; c++) { double S = 1; if (c == DIPLOMACY) { S = 1e-9; for (int p = 0; p < N; p++) S += s->tie[p][c]; }
    for (int p = 0; p < N; p++) { double g = 0; for (int r = 0; r < N; r++) g += s->riv[p][r] * s->tie[r][c] / S; grievance[p][c] = g; leverage[p][c] = choke[p] + (1 - choke[p]) * s->tie[p][c] / S; } }
  load = 0; for (int p = 0; p < N; p++) { double a = 0; for (int c = 0; c < M; c++) a += weight[c] * leverage[p][c] * s->pressure[p][c]; load += coercion[p] = a; }
  for (int p = 0; p < N; p++) for (int r = 0; r < p; r++) load += 2 * fmax(s->riv[p][r], s->riv[r][p]) * fmin(coercion[p], coercion[r]);
  cap = capacity_ * (.5 + s->leg) * (1.2 - .5 * s->pro); strain = load / cap; squeeze = strain0 > 0 ? 2 * strain / (strain + strain0) : 1;
  double calm = 1 + insecurity * fmax(0, leg0 - s->leg); benefit = 0; for (int p = 0; p < N; p++) reward[p] = condP[p] ? 1 / calm : 1;
  for (int c = 0; c < M; c++) for (int p = 0; p < N; p++) { double threat = 0, bound = 0; for (int r = 0; r < N; r++) { double h = s->riv[r][p]; if (h > 0) { threat += h * leverage[r][c] * s->pressure[r][c]; bound += h * s->commitment[r][c]; } }
    double k = condC[c] ? reward[p] : 1; benefit += weight[c] * s->tie[p][c] * s->inducement[p][c] * k;
    appeal[p][c] = gain * (k - 1 + s->inducement[p][c] * k) - squeeze * (bite * threat + derisk * (1 - leverage[p][c]) * s->pressure[p][c]) - bind * bound; } }
static void payoffs(int p, const State *s, double *u) {
  double reach = 100 * fmin(1, cap0[p]), b = coerc[p], yields = strain / (1 + strain) / decay; u[0] = 0;
  for (int c = 0; c < M; c++) { double D = grievance[p][c], l = leverage[p][c], v = reach * weight[c];
    u[1 + c] = v * effect * (1 - s->tie[p][c]) * (value + D) - cost * b * (1 + s->inducement[p][c]);
    u[1 + M + c] = v * (l * D - backlash * (1 - l) * s->tie[p][c]) - cost * (1 - b) * (1 + s->pressure[p][c]);
    u[1 + 2 * M + c] = v * l * D * yields - cost * demandCost * (1 + s->recent[p]); } }
static double worth(int c, const double *y, const double *shift) { double u = 0; if (c == DIPLOMACY) { double S = 0; for (int p = 0; p < N; p++) { double b = base[p][c]; S += b; u += y[p] * shift[p] - kl(y[p], b) - kl(1 - y[p], 1 - b); } return u / S; }
  double rest = 1, z = other[c]; for (int p = 0; p < N; p++) z += base[p][c]; for (int p = 0; p < N; p++) { rest -= y[p]; u += y[p] * shift[p] - kl(y[p], base[p][c] / z); } return u - kl(fmax(0, rest), other[c] / z); }
static void cut(const double *y, int p, int c, double depth, const State *s, double *o) { double freed = 0, stay = 1; for (int r = 0; r < N; r++) { double h = s->riv[p][r]; o[r] = y[r]; if (h > 0) { double x = depth * h * y[r]; o[r] -= x; freed += x; stay -= y[r]; } } if (c != DIPLOMACY && stay > 1e-9) for (int r = 0; r < N; r++) if (!(s->riv[p][r] > 0)) o[r] += freed * y[r] / stay; }
static void shifts(int c, int p, double f, const State *s, double *o) { for (int k = 0; k < N; k++) o[k] = appeal[k][c] - appeal0[k][c] - squeeze * f * (bite * s->riv[p][k] * leverage[p][c] + (k == p ? derisk * (1 - leverage[p][c]) : 0)); }
static double run(const State *start, uint32_t replicate, int months) {
  State s = *start; seed = replicate * 7919u + 13u; for (int i = 0; i < 5; i++) uniform(); double u[O], prob[N][M];
  for (int t = 0; t < months; t++) { int act[N]; double depth[N][M] = {{0}}, concession = 0, yielded[N][M];
    derive(&s); for (int p = 0; p < N; p++) { payoffs(p, &s, u); act[p] = pick(u, O, lambda); }
    for (int c = 0; c < M; c++) { if (c == DIPLOMACY) { for (int p = 0; p < N; p++) { double b = base[p][c] * exp(appeal[p][c] - appeal0[p][c]); prob[p][c] = b / (b + 1 - base[p][c]); } continue; }
      double z = other[c]; for (int p = 0; p < N; p++) z += prob[p][c] = base[p][c] * exp(appeal[p][c] - appeal0[p][c]); for (int p = 0; p < N; p++) prob[p][c] /= z;
      if (lumpy[c]) { double x = uniform(); int hit = -1; for (int p = 0; p < N && hit < 0; p++) { x -= prob[p][c]; if (x <= 0) hit = p; } for (int p = 0; p < N; p++) prob[p][c] = p == hit; } }
    memcpy(yielded, s.tie, sizeof yielded);
    for (int c = 0; c < M; c++) { double v[1 + 4 * N], y0[N], after[1 + 4 * N][N], sh[N]; int who[1 + 4 * N], k = 1; v[0] = 0;
      for (int p = 0; p < N; p++) if (s.demand[p] == c) { if (k == 1) for (int r = 0; r < N; r++) y0[r] = s.tie[r][c]; double pr = s.pressure[p][c], esc = step * (1 - pr); shifts(c, p, esc, &s, sh); double refuse = worth(c, y0, sh), price = honour * (1 + 2 * s.sal * fmax(0, -stance[p]));
        for (int d = 0; d < 4; d++) { cut(y0, p, c, depths[d], &s, after[k]); shifts(c, p, esc * (1 - depths[d]) - pr * depths[d], &s, sh); v[k] = worth(c, after[k], sh) - refuse - price * depths[d]; if (c == DIPLOMACY) for (int r = 0; r < N; r++) v[k] -= stake * s.sal * fmax(0, stance[r]) * fmax(0, y0[r] - after[k][r]); who[k++] = p; } }
      if (k == 1) continue; int a = pick(v, k, answer); if (a) { depth[who[a]][c] = depths[(a - 1) % 4]; for (int p = 0; p < N; p++) { yielded[p][c] = after[a][p]; concession += weight[c] * fmax(0, y0[p] - after[a][p]); } } }
    for (int p = 0; p < N; p++) for (int c = 0; c < M; c++) { double x = s.pressure[p][c] * (1 - decay); if (s.demand[p] == c) { x *= 1 - depth[p][c]; x += step * (1 - x) * (1 - depth[p][c]); } if (act[p] == 1 + M + c) x += step * (1 - x); s.pressure[p][c] = x;
      x = s.inducement[p][c] * (1 - decay); if (act[p] == 1 + c) x += step * (1 - x); s.inducement[p][c] = x; if (depth[p][c] > s.commitment[p][c]) s.commitment[p][c] = depth[p][c]; x = clip(yielded[p][c]); s.tie[p][c] = x + rate[c] * (prob[p][c] - x); }
    for (int p = 0; p < N; p++) { int d = act[p] > 2 * M; s.recent[p] = memory * s.recent[p] + d; s.demand[p] = d ? act[p] - 1 - 2 * M : -1; }
    double target = leg0 + benefit - benefit0 - (load - load0) - s.sal * concession - .3 * (s.pro - pro0);
    s.pro = clip(s.pro + fade * (pro0 - s.pro)); s.leg = clip(s.leg + mu * (target - s.leg)); s.sal = clip(s.sal + fade * (sal0 - s.sal)); }
  double T = 0; for (int c = 0; c < M; c++) { double a = 0, b = 0; for (int p = 0; p < N; p++) { a += axis[p] * s.tie[p][c]; b += s.tie[p][c]; } T += weight[c] * a / b; } return 1 - fabs(T);
}
int main(int argc, char **argv) {
  int runs = argc > 1 ? atoi(argv[1]) : 20000, months = argc > 2 ? atoi(argv[2]) : 60; State s; memset(&s, 0, sizeof s); memcpy(s.tie, tie0, sizeof tie0); memcpy(s.riv, riv0, sizeof riv0); s.leg = leg0; s.pro = pro0; s.sal = sal0; for (int p = 0; p < N; p++) s.demand[p] = -1;
  for (int c = 0; c < M; c++) { double sum = 0; for (int p = 0; p < N; p++) { double lo = c == DIPLOMACY ? .02 : fmin(.005, tie0[p][c]); sum += base[p][c] = fmin(.98, fmax(lo, tie0[p][c] + momentum * drift[p][c] / (12 * rate[c]))); } if (c != DIPLOMACY) { if (sum > .98) for (int p = 0; p < N; p++) base[p][c] *= .98 / sum; other[c] = fmax(.02, 1 - sum); } }
  double u[O]; for (int t = 0; t < 200; t++) { derive(&s); for (int p = 0; p < N; p++) { payoffs(p, &s, u); double z = softmax(u, O, lambda); for (int c = 0; c < M; c++) { s.inducement[p][c] = (1 - decay) * s.inducement[p][c] + step * (1 - s.inducement[p][c]) * u[1 + c] / z; s.pressure[p][c] = (1 - decay) * s.pressure[p][c] + step * (1 - s.pressure[p][c]) * u[1 + M + c] / z; } } }
  derive(&s); load0 = load; strain0 = strain; derive(&s); memcpy(appeal0, appeal, sizeof appeal); benefit0 = benefit;
  struct timespec a, b; clock_gettime(CLOCK_MONOTONIC, &a); double sum = 0, first = 0; for (int i = 1; i <= runs; i++) { double e = run(&s, i, months); if (i == 1) first = e; sum += e; } clock_gettime(CLOCK_MONOTONIC, &b);
  printf("{\"runs\": %d, \"seconds\": %.6f, \"first\": %.9f, \"mean\": %.9f}\n", runs, b.tv_sec - a.tv_sec + (b.tv_nsec - a.tv_nsec) * 1e-9, first, sum / runs); return 0;
}
