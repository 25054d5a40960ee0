package org.soundings.report.format;

import java.util.Arrays;
import java.util.List;

/**
 * Answers to {@link SweptStudy} that have made statistics fail.
 *
 * @param name what is wrong with them
 * @param n how many responses there are
 */
record HardAnswers(String name, int n, HardAnswers.Rows rows) {
  private static final String HEAD =
      "two,deux,three,age,q1,q2,q3,x,y,m.p,m.q,m.r,k.p,k.q,k.r,w,stratum,unit,r1,r2,r3,r4,g.a,g.b,t.a,t.b,why,imp,person";

  /** A row of answers by a rule, each column its number's text. */
  interface Rows {
    String[] of(int i);
  }

  static String[] usual(int i) {
    int h = i * 7919 % 101;
    int best = h % 3;
    return new String[] {
      i % 2 == 0 ? "a" : "b",
      h % 3 == 0 ? "a" : "b",
      "abc".substring(h % 3, h % 3 + 1),
      String.valueOf(1 + h / 5 % 3),
      String.valueOf(1 + h % 5),
      String.valueOf(1 + (h + i % 3) % 5),
      String.valueOf(1 + h / 7 % 5),
      String.valueOf(h / 10.0 + i % 3),
      String.valueOf(h / 20.0 + i % 5),
      String.valueOf(h % 2),
      String.valueOf(h / 2 % 2),
      "0",
      String.valueOf(1 + best),
      String.valueOf(1 + (best + 1) % 3),
      String.valueOf(1 + (best + 2) % 3),
      String.valueOf(1 + h % 4 * 0.5),
      "s" + i % 2,
      "u" + i % 8,
      String.valueOf(i % 8 < 2 ? 0 : 1.3),
      String.valueOf(i % 8 >= 2 && i % 8 < 4 ? 0 : 1.3),
      String.valueOf(i % 8 >= 4 && i % 8 < 6 ? 0 : 1.3),
      String.valueOf(i % 8 >= 6 ? 0 : 1.3),
      String.valueOf(1 + h % 3),
      String.valueOf(1 + h / 3 % 3),
      String.valueOf(h % 100),
      String.valueOf(100 - h % 100),
      "words"
    };
  }

  static String[] with(int i, Object... placesAndTexts) {
    String[] row = usual(i);
    for (int p = 0; p < placesAndTexts.length; p += 2) {
      row[(int) placesAndTexts[p]] = String.valueOf(placesAndTexts[p + 1]);
    }
    return row;
  }

  private static String[] constant(int i) {
    return with(
        i, 0, "a", 1, "a", 2, "a", 3, 1, 4, 3, 5, 3, 6, 3, 7, 5, 8, 5, 9, 1, 10, 0, 12, 1, 13, 2,
        14, 3);
  }

  private static String[] nothing(int i) {
    String[] row = missing(i, 0, 15);
    Arrays.fill(row, 22, row.length, "NA");
    return row;
  }

  private static String[] missing(int i, int from, int to) {
    String[] row = usual(i);
    Arrays.fill(row, from, to, "NA");
    return row;
  }

  static final List<HardAnswers> ALL =
      List.of(
          new HardAnswers("usual", 40, HardAnswers::usual),
          new HardAnswers("one response", 1, HardAnswers::usual),
          new HardAnswers("two responses", 2, HardAnswers::usual),
          new HardAnswers("three responses", 3, HardAnswers::usual),
          new HardAnswers("constant", 20, HardAnswers::constant),
          new HardAnswers("all missing", 12, HardAnswers::nothing),
          new HardAnswers("numbers missing", 12, i -> missing(i, 7, 9)),
          new HardAnswers("never both", 20, i -> missing(i, 7 + i % 2, 8 + i % 2)),
          new HardAnswers("one group", 20, i -> with(i, 0, "a", 2, "b", 3, 2)),
          new HardAnswers(
              "a group of one", 20, i -> with(i, 0, i == 0 ? "a" : "b", 3, i == 0 ? 1 : 2)),
          new HardAnswers("a group in one unit", 40, i -> with(i, 0, i % 8 == 1 ? "a" : "b")),
          new HardAnswers("one unit", 12, i -> with(i, 16, "s", 17, "u")),
          new HardAnswers("units of one", 16, i -> with(i, 17, "u" + i)),
          new HardAnswers("no weight for half", 24, i -> with(i, 15, i % 2)),
          new HardAnswers("one weight", 12, i -> with(i, 15, i == 3 ? 2 : 0)),
          new HardAnswers("weights far apart", 24, i -> with(i, 15, i % 3 == 0 ? 1e-2 : 1e3)),
          new HardAnswers("huge", 24, i -> with(i, 7, i * 1e12, 8, (i * i % 7) * 1e12)),
          new HardAnswers("tiny", 24, i -> with(i, 7, i * 1e-9, 8, (i * i % 7) * 1e-9)),
          new HardAnswers("zeros", 24, i -> with(i, 7, 0, 8, 0)),
          new HardAnswers("an item that does not vary", 24, i -> with(i, 4, 2)),
          new HardAnswers("opposite items", 24, i -> with(i, 4, 1 + i % 5, 5, 5 - i % 5, 6, 3)),
          new HardAnswers("the same numbers", 24, i -> with(i, 7, i % 5, 8, i % 5)),
          new HardAnswers("separated", 24, i -> with(i, 7, i % 2 * 10 + i % 3, 4, 1 + i % 2 * 4)));

  /** So many that a policy shows most of it. */
  static final HardAnswers MANY = new HardAnswers("many", 360, HardAnswers::usual);

  /** As a file, each row once an imputation. */
  String csv(int imputations) {
    StringBuilder text = new StringBuilder(HEAD).append('\n');
    for (int imp = 1; imp <= imputations; imp++) {
      for (int i = 0; i < n; i++) {
        text.append(String.join(",", rows.of(i))).append(',').append(imp);
        text.append(",p").append(i).append('\n');
      }
    }
    return text.toString();
  }
}
