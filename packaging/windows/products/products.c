/* The products of vectors and matrices that numpy's core asks another library for, in place of OpenBLAS (20 MB).

   The program multiplies no large matrices: numpy is here for columns of tables, and for the few corners of a chart. So
   this is the plain definition of each product, for float, double and both complex kinds, with the interface of CBLAS
   and 64-bit counts, under the names that numpy's Windows wheels import. test_products.py compares all of it with what
   OpenBLAS answers. It calls nothing, not even the C library. What needs more (numpy.linalg) does not ship:
   packaging/hooks/no_linalg.py. Why: docs/decisions/0014-what-builds-for-windows.md. */

typedef long long count;
enum { ROWS = 101, COLUMNS = 102, PLAIN = 111, TURNED = 112, TURNED_CONJUGATE = 113, UPPER = 121, LOWER = 122 };

#define OFFERED __declspec(dllexport)
#define NAMED(name) scipy_cblas_##name##64_

/* Where a vector begins: with a negative step, at its other end. */
static count first(count n, count step) { return step < 0 ? (1 - n) * step : 0; }

#define KIND(letter, number, scalar, get, conjugate)                                                                   \
  OFFERED void NAMED(letter##axpy)(count n, scalar given, const number *x, count dx, number *y, count dy) {            \
    number factor = get(given);                                                                                        \
    count i = first(n, dx), j = first(n, dy);                                                                          \
    for (; n > 0; n--, i += dx, j += dy) y[j] += factor * x[i];                                                        \
  }                                                                                                                    \
  static number letter##sum(count n, const number *x, count dx, const number *y, count dy, int conjugates) {           \
    number sum = 0;                                                                                                    \
    count i = first(n, dx), j = first(n, dy);                                                                          \
    for (; n > 0; n--, i += dx, j += dy) sum += (conjugates ? conjugate(x[i]) : x[i]) * y[j];                          \
    return sum;                                                                                                        \
  }                                                                                                                    \
  /* beta * old + more; where beta is 0 the old value is not looked at, because it may be anything */                  \
  static void letter##put(number *place, number beta, number more) {                                                   \
    *place = (beta == 0 ? 0 : beta * *place) + more;                                                                   \
  }                                                                                                                    \
  OFFERED void NAMED(letter##gemv)(int order, int way, count m, count n, scalar a, const number *matrix, count width,  \
                                   const number *x, count dx, scalar b, number *y, count dy) {                         \
    int turned = way != PLAIN;                                                                                         \
    count down = order == ROWS ? width : 1, along = order == ROWS ? 1 : width;                                         \
    count rows = turned ? n : m, columns = turned ? m : n;                                                             \
    count row = turned ? along : down, column = turned ? down : along;                                                 \
    count at = first(rows, dy), from = first(columns, dx);                                                             \
    for (count i = 0; i < rows; i++, at += dy) {                                                                       \
      number sum = 0;                                                                                                  \
      for (count j = 0; j < columns; j++) {                                                                            \
        number one = matrix[i * row + j * column];                                                                     \
        sum += (way == TURNED_CONJUGATE ? conjugate(one) : one) * x[from + j * dx];                                    \
      }                                                                                                                \
      letter##put(&y[at], get(b), get(a) * sum);                                                                       \
    }                                                                                                                  \
  }                                                                                                                    \
  OFFERED void NAMED(letter##gemm)(int order, int left, int right, count m, count n, count k, scalar a,                \
                                   const number *p, count p_width, const number *q, count q_width, scalar b,           \
                                   number *out, count out_width) {                                                     \
    int by_rows = order == ROWS;                                                                                       \
    count p_row = (left == PLAIN) == by_rows ? p_width : 1, p_column = (left == PLAIN) == by_rows ? 1 : p_width;       \
    count q_row = (right == PLAIN) == by_rows ? q_width : 1, q_column = (right == PLAIN) == by_rows ? 1 : q_width;     \
    for (count i = 0; i < m; i++)                                                                                      \
      for (count j = 0; j < n; j++) {                                                                                  \
        number sum = 0;                                                                                                \
        for (count l = 0; l < k; l++) {                                                                                \
          number one = p[i * p_row + l * p_column], other = q[l * q_row + j * q_column];                               \
          if (left == TURNED_CONJUGATE) one = conjugate(one);                                                          \
          if (right == TURNED_CONJUGATE) other = conjugate(other);                                                     \
          sum += one * other;                                                                                          \
        }                                                                                                              \
        letter##put(&out[by_rows ? i * out_width + j : j * out_width + i], get(b), get(a) * sum);                      \
      }                                                                                                                \
  }                                                                                                                    \
  OFFERED void NAMED(letter##syrk)(int order, int part, int way, count n, count k, scalar a, const number *p,          \
                                   count p_width, scalar b, number *out, count out_width) {                            \
    int by_rows = order == ROWS;                                                                                       \
    count row = (way == PLAIN) == by_rows ? p_width : 1, column = (way == PLAIN) == by_rows ? 1 : p_width;             \
    for (count i = 0; i < n; i++)                                                                                      \
      for (count j = part == UPPER ? i : 0; j < (part == UPPER ? n : i + 1); j++) {                                    \
        number sum = letter##sum(k, p + i * row, column, p + j * row, column, 0);                                      \
        letter##put(&out[by_rows ? i * out_width + j : j * out_width + i], get(b), get(a) * sum);                      \
      }                                                                                                                \
  }

#define ITSELF(value) (value)
#define POINTED_FLOAT(value) (*(const float _Complex *)(value))
#define POINTED_DOUBLE(value) (*(const double _Complex *)(value))

KIND(s, float, float, ITSELF, ITSELF)
KIND(d, double, double, ITSELF, ITSELF)
KIND(c, float _Complex, const void *, POINTED_FLOAT, ~)
KIND(z, double _Complex, const void *, POINTED_DOUBLE, ~)

OFFERED float NAMED(sdot)(count n, const float *x, count dx, const float *y, count dy) {
  return ssum(n, x, dx, y, dy, 0);
}

OFFERED double NAMED(ddot)(count n, const double *x, count dx, const double *y, count dy) {
  return dsum(n, x, dx, y, dy, 0);
}

#define COMPLEX_SUMS(letter, number)                                                                                   \
  OFFERED void NAMED(letter##dotu_sub)(count n, const number *x, count dx, const number *y, count dy, number *out) {   \
    *out = letter##sum(n, x, dx, y, dy, 0);                                                                            \
  }                                                                                                                    \
  OFFERED void NAMED(letter##dotc_sub)(count n, const number *x, count dx, const number *y, count dy, number *out) {   \
    *out = letter##sum(n, x, dx, y, dy, 1);                                                                            \
  }

COMPLEX_SUMS(c, float _Complex)
COMPLEX_SUMS(z, double _Complex)

int _fltused = 1; /* compilers ask for it where numbers with fractions are used without the C library */

int __stdcall DllMainCRTStartup(void *library, unsigned reason, void *reserved) { return 1; }
