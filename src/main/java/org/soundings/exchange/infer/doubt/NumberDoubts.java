package org.soundings.exchange.infer.doubt;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.soundings.exchange.NumberFormat;
import org.soundings.exchange.infer.column.Profile;
import org.soundings.exchange.infer.guess.Guesser;

/** What is doubtful of numbers. */
final class NumberDoubts {
  private static final Pattern MARKED = Pattern.compile("[.,]|\\d[ \u00a0\u202f]\\d");

  private static final Pattern GROUPED =
      Pattern.compile("[+-]?[1-9]\\d{0,2}([., \u00a0\u202f]\\d{3})+");

  private static final Pattern COMPACT_DAY =
      Pattern.compile("(19|20)\\d\\d(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])");

  private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
  private static final Pattern OF_DAYS =
      Pattern.compile(
          "(?i)(?<!\\p{L})(date|day|when|dob|birth(day|date)?|start(ed)?|end(ed)?|since|visit|datum"
              + "|tag|geburt\\w*|fecha|fechanac\\w*)(?!\\p{L})");
  private static final double SERIAL = 30_000;

  private NumberDoubts() {}

  static void of(Profile profile, List<Look> looks) {
    years(profile).ifPresent(looks::add);
    serials(profile).ifPresent(looks::add);
    MixedSigns.look(profile).ifPresent(looks::add);
    counts(profile).ifPresent(looks::add);
    if (SeveralDoubts.isJoined(profile)) {
      Doubts.add(
          looks,
          Look.Doubt.EVEN,
          profile,
          "Cells with a comma are read as fractions, though they could hold several answers.",
          "If several could be chosen, make it multiple, with a separator under data: columns.");
      return;
    }
    if (profile.texts().stream().allMatch(t -> COMPACT_DAY.matcher(t).matches())) {
      Doubts.add(
          looks,
          Look.Doubt.EVEN,
          profile,
          "Numbers such as "
              + profile.texts().getFirst()
              + " look like dates without signs between year, month and day; their mean says"
              + " nothing.",
          "Write them as 2024-03-01 and make it a date, or list the column under data: ignore.");
      return;
    }
    List<String> marked = profile.texts().stream().filter(t -> MARKED.matcher(t).find()).toList();
    boolean grouped =
        !marked.isEmpty() && marked.stream().allMatch(t -> GROUPED.matcher(t).matches());
    if (grouped) {
      String example = marked.getFirst();
      NumberFormat format = profile.format().orElseThrow();
      boolean thousand = profile.number(example) >= 1000;
      String other = format == NumberFormat.DECIMAL_COMMA ? "decimal-point" : "decimal-comma";
      Doubts.add(
          looks,
          Look.Doubt.EVEN,
          profile,
          "Three digits follow every "
              + (example.contains(".") ? "point" : example.contains(",") ? "comma" : "blank")
              + ": "
              + example
              + " is read as "
              + shown(profile.number(example))
              + ".",
          example.contains(".") || example.contains(",")
              ? "If it is "
                  + (thousand ? "a fraction" : "a thousand and more")
                  + ", write written: "
                  + other
                  + " under data: columns."
              : "If cells hold several codes, make it multiple, with a separator under data:"
                  + " columns.");
    } else if (profile.isWrittenOtherwise()) {
      Doubts.add(
          looks,
          Look.Doubt.LITTLE,
          profile,
          "Numbers are read as "
              + (profile.format().orElseThrow() == NumberFormat.DECIMAL_COMMA
                  ? "1.234,5"
                  : "1,234.5")
              + ".",
          "");
    }
  }

  /** That numbers that codes could be are taken to count something. */
  private static Optional<Look> counts(Profile profile) {
    boolean codes =
        profile.isWhole()
            && !profile.hasMore()
            && profile.low() >= 0
            && profile.high() <= Guesser.LONGEST_SCALE
            && profile.counts().size() > 1;
    return codes && Guesser.isCount(profile)
        ? Optional.of(
            new Look(
                Look.Doubt.SOME,
                profile.column().name(),
                "The numbers are taken to count something, because of the column's name, and have"
                    + " a mean.",
                "If they are codes, make it single, with their labels as options."))
        : Optional.empty();
  }

  private static String shown(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }

  /** That years stand beside numbers of two digits, which may be years or ages. */
  private static Optional<Look> years(Profile profile) {
    List<String> texts = profile.texts();
    Optional<String> two = texts.stream().filter(t -> t.matches("\\d\\d")).findFirst();
    Optional<String> four = texts.stream().filter(t -> YEAR.matcher(t).matches()).findFirst();
    boolean all = texts.stream().allMatch(t -> t.matches("\\d\\d") || YEAR.matcher(t).matches());
    return all && two.isPresent() && four.isPresent()
        ? Optional.of(
            new Look(
                Look.Doubt.EVEN,
                profile.column().name(),
                "Years such as "
                    + four.get()
                    + " stand beside numbers of two digits such as "
                    + two.get()
                    + ", and their mean says nothing.",
                "If these are years too, or ages, write all of them in one way."))
        : Optional.empty();
  }

  /** That numbers may be days as a spreadsheet counts them from 1900 on. */
  private static Optional<Look> serials(Profile profile) {
    String asked = profile.column().name() + " " + profile.column().wording();
    return OF_DAYS.matcher(asked).find() && profile.low() >= SERIAL && profile.high() < 2 * SERIAL
        ? Optional.of(
            new Look(
                Look.Doubt.EVEN,
                profile.column().name(),
                "Numbers such as "
                    + profile.texts().getFirst()
                    + " may be days as spreadsheets count them ("
                    + LocalDate.of(1899, 12, 30)
                        .plusDays((long) profile.number(profile.texts().getFirst()))
                    + "), and their mean says nothing.",
                "If they are, format the column as a date there, save it again and run infer"
                    + " again."))
        : Optional.empty();
  }
}
