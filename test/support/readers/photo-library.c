/*
 * A library as vendors deliver them to decode the photo of a card, with a picture that follows from the block's bytes
 * instead of anybody's face. Byte 16 of the block says how it behaves.
 */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#ifdef __cplusplus
extern "C" {
#endif

enum { WIDTH = 102, HEIGHT = 126, RAW = WIDTH * HEIGHT * 3, STRIDE = 308, BMP = 54 + STRIDE * HEIGHT };
enum behaviour {
  GOOD, UNLICENSED, ABORTS, SEGFAULTS, HANGS, HALF, NOTHING, OVERRUNS, BLANK, REMEMBERS, LAGS, WAVERS, NO_GREEN,
  KEEPS_ON_DISK, PRINTS, EXITS, SLOW, LINKS, ELSEWHERE, TOP_DOWN
};

/* Channel c (red 0, green 1, blue 2) of pixel i, counted from the top left. test/support/readers/photo-library.ts has the same. */
static unsigned char channel(const unsigned char *wlt, int i, int c) {
  return (unsigned char)(wlt[(i * 3 + c) % 1024] + i * 7 + c * 85);
}

/* BGR, from the last pixel to the first. */
static void decode(const unsigned char *wlt, unsigned char *out) {
  for (int i = 0; i < WIDTH * HEIGHT; i++)
    for (int c = 0; c < 3; c++) out[(WIDTH * HEIGHT - 1 - i) * 3 + 2 - c] = channel(wlt, i, c);
}

static void hang(void) {
  for (;;) sleep(1000);
}

static unsigned char kept[RAW];
static int calls = 0;

int dewlt(const unsigned char *wlt, unsigned char *out) {
  unsigned char picture[RAW];
  FILE *file;
  calls++;
  decode(wlt, picture);
  switch (wlt[16]) {
    case UNLICENSED: memcpy(out, picture, RAW); return -5;
    case ABORTS: abort();
    case SEGFAULTS: raise(SIGSEGV); return 1;
    case HANGS: hang(); return 1;
    case EXITS: _exit(0);
    case HALF: memcpy(out, picture, RAW / 2); return 1;
    case NOTHING: return 1;
    case OVERRUNS: memcpy(out, picture, RAW); memset(out + RAW, 0, 300); return 1;
    case BLANK: memset(out, 0, RAW); return 1;
    case NO_GREEN:
      for (int i = 0; i < RAW; i++) if (i % 3 != 1) out[i] = picture[i];
      return 1;
    case REMEMBERS: /* what it decoded first, for ever */
      if (calls == 1) memcpy(kept, picture, RAW);
      memcpy(out, kept, RAW);
      return 1;
    case LAGS: /* what it decoded at the call before */
      if (calls == 1) memcpy(kept, picture, RAW);
      memcpy(out, kept, RAW);
      memcpy(kept, picture, RAW);
      return 1;
    case WAVERS: memcpy(out, picture, RAW); out[0] = (unsigned char)calls; return 1;
    case KEEPS_ON_DISK: /* in a file of its own, which it never writes anew */
      if ((file = fopen("kept.raw", "rb"))) {
        size_t got = fread(out, 1, RAW, file);
        fclose(file);
        return got == RAW;
      }
      if ((file = fopen("kept.raw", "wb"))) { fwrite(picture, 1, RAW, file); fclose(file); }
      memcpy(out, picture, RAW);
      return 1;
    case PRINTS:
      for (int i = 0; i < 100000; i++) { printf("printed by the library\n"); fprintf(stderr, "and complained\n"); }
      fflush(stdout);
      memcpy(out, picture, RAW);
      return 1;
    case SLOW: usleep(4000000); memcpy(out, picture, RAW); return 1;
    default: memcpy(out, picture, RAW); return 1;
  }
}

/* The argument arrives: it is added to every byte. */
int dewlt_with(const unsigned char *wlt, unsigned char *out, int argument) {
  decode(wlt, out);
  for (int i = 0; i < RAW; i++) out[i] = (unsigned char)(out[i] + argument);
  return 0;
}

static void little_endian(unsigned char *to, int value) {
  for (int i = 0; i < 4; i++) to[i] = (unsigned char)((unsigned)value >> (8 * i));
}

static void bitmap(const unsigned char *wlt, unsigned char *out) {
  int top_down = wlt[16] == TOP_DOWN;
  memset(out, 0, BMP);
  memcpy(out, "BM", 2);
  little_endian(out + 2, BMP);
  little_endian(out + 10, 54);
  little_endian(out + 14, 40);
  little_endian(out + 18, WIDTH);
  little_endian(out + 22, top_down ? -HEIGHT : HEIGHT);
  out[26] = 1;
  out[28] = 24;
  for (int y = 0; y < HEIGHT; y++)
    for (int x = 0; x < WIDTH; x++)
      for (int c = 0; c < 3; c++)
        out[54 + (top_down ? y : HEIGHT - 1 - y) * STRIDE + x * 3 + 2 - c] = channel(wlt, y * WIDTH + x, c);
}

int dewlt_bmp(const unsigned char *wlt, unsigned char *out) {
  bitmap(wlt, out);
  return 1;
}

int wlt2bmp(const char *wlt_file, const char *bmp_file) {
  unsigned char wlt[1024], picture[BMP];
  FILE *file = fopen(wlt_file, "rb");
  if (!file) return -3;
  size_t got = fread(wlt, 1, sizeof wlt, file);
  fclose(file);
  if (got != sizeof wlt) return -4;
  bitmap(wlt, picture);
  if (wlt[16] == NOTHING) return 1;
  if (wlt[16] == ABORTS) abort();
  if (wlt[16] == LINKS) { /* to a picture beside the library, which is where it works */
    char previous[4096];
    if (!getcwd(previous, sizeof previous - 20)) return 0;
    return symlink(strcat(previous, "/previous.bmp"), bmp_file) == 0;
  }
  if (!(file = fopen(wlt[16] == ELSEWHERE ? "zp.bmp" : bmp_file, "wb"))) return -3;
  fwrite(picture, 1, wlt[16] == HALF ? BMP / 2 : BMP, file);
  if (wlt[16] == OVERRUNS) for (int i = 0; i < 3; i++) fwrite(picture, 1, BMP, file);
  fclose(file);
  if (wlt[16] == HANGS) hang();
  return wlt[16] == UNLICENSED ? -5 : 1;
}

/* Writes beside the WLT file; the interface must be 2 (USB). */
int GetBmp(const char *wlt_file, int interface_number) {
  char bmp_file[4096];
  if (interface_number != 2) return -6;
  const char *slash = strrchr(wlt_file, '/');
  if (!slash || strcmp(slash, "/zp.wlt") != 0) return -2;
  snprintf(bmp_file, sizeof bmp_file, "%.*s/zp.bmp", (int)(slash - wlt_file), wlt_file);
  return wlt2bmp(wlt_file, bmp_file);
}

#ifdef __cplusplus
}
#endif
