package org.soundings.exchange.infer;

import java.util.ArrayList;
import java.util.List;
import org.soundings.exchange.Header;
import org.soundings.exchange.infer.column.Marks;
import org.soundings.exchange.infer.column.Profile;
import org.soundings.exchange.infer.doubt.Look;
import org.soundings.exchange.infer.guess.Guess;
import org.soundings.exchange.infer.label.Options;

/**
 * Columns that begin alike and were each answered yes or no: where some rows answer one of them and
 * not another, no answer is not No, and each has a base of its own. Where a row answers all of them
 * or none, they may be one set.
 */
final class OwnBases {
  private static final int UNSPOKEN_SET = 3;

  /** One row among so many may be a slip. */
  private static final long MANY = 100;

  private final List<List<Field>> candidates = new ArrayList<>();
  private final long[] parted;
  private final long[] rows;

  OwnBases(List<Field> fields) {
    for (int at = 0; at < fields.size(); ) {
      List<Field> set = set(fields, at);
      List<Field> answered = set.stream().filter(f -> !f.isUnused() && !f.isFreeOther()).toList();
      if (answered.stream().anyMatch(OwnBases::saysYesAndNo)) {
        candidates.add(answered);
      }
      at += Math.max(1, set.size());
    }
    parted = new long[candidates.size()];
    rows = new long[candidates.size()];
  }

  /** The columns from {@code at} on that would be one set. */
  private static List<Field> set(List<Field> fields, int at) {
    List<Field> marks = Runs.marks(Runs.sharingStem(fields, at));
    if (marks.size() > 1 && marks.size() >= Runs.least(marks)) {
      return marks;
    }
    List<Field> numbered = Runs.sharingDigits(fields, at);
    return numbered.size() >= UNSPOKEN_SET ? numbered : List.of();
  }

  boolean mayBe() {
    return !candidates.isEmpty();
  }

  void take(String[] cells) {
    for (int i = 0; i < parted.length; i++) {
      List<Field> run = candidates.get(i);
      if (run.stream().anyMatch(field -> isAnswered(field, cells))) {
        boolean part = run.stream().anyMatch(field -> saysNo(field) && !isAnswered(field, cells));
        rows[i]++;
        parted[i] += part ? 1 : 0;
      }
    }
  }

  /** Marks those columns, and says so beside the first; a single such row of many may be a slip. */
  void mark(List<Field> fields) {
    for (int i = 0; i < parted.length; i++) {
      List<Field> run = candidates.get(i);
      String first = run.getFirst().header();
      if (parted[i] == 1 && rows[i] >= MANY) {
        run.getFirst().looks().add(ofOneRow(first));
      } else if (parted[i] > 0) {
        run.getFirst().looks().add(ofOwnBases(first));
        fields.replaceAll(field -> run.contains(field) ? withOwnBase(field) : field);
      }
    }
  }

  private static Field withOwnBase(Field field) {
    Profile profile = field.profile();
    Guess guess =
        field.guess() instanceof Guess.Words
            ? new Guess.Choice(Options.of(profile.counts()).asWritten(profile.spellings()))
            : field.guess();
    return new Field(
        profile, field.name(), guess, field.missingHere(), field.looks(), field.box(), true);
  }

  private static Look ofOwnBases(String header) {
    return new Look(
        Look.Doubt.SOME,
        header,
        "Columns that begin alike and hold yes and no, and elsewhere no answer, are each counted"
            + " of those who answered it.",
        "If no answer means no, make them one multiple choice.");
  }

  private static Look ofOneRow(String header) {
    return new Look(
        Look.Doubt.SOME,
        header,
        "One row answers some of these columns only, and is counted as no in the others.",
        "If they are questions of their own, make each a single.");
  }

  private static boolean isAnswered(Field field, String[] cells) {
    int at = field.profile().at();
    return at < cells.length && field.profile().counts().containsKey(Header.clean(cells[at]));
  }

  private static boolean saysYesAndNo(Field field) {
    List<String> texts = field.profile().texts();
    return texts.stream().anyMatch(text -> Marks.isChosen(text) || Marks.isYes(text))
        && saysNo(field);
  }

  private static boolean saysNo(Field field) {
    return field.profile().texts().stream().anyMatch(Marks::isNot);
  }
}
