package org.soundings.exchange.infer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.soundings.exchange.NumberFormat;

/** What whoever knows the study should look at in a column, by what it is taken for. */
final class Doubts {
  private static final Pattern LISTS = Pattern.compile("[^,;|]+([,;|](?!\\d{3}(\\D|$)) ?[^,;|]+)+");
  private static final Pattern SPREADSHEET_DAY =
      Pattern.compile(
          "\\d{1,2}[- ](Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
              + "|(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)-\\d{2}");
  private static final Pattern PAIR = Pattern.compile("[^()]+, \\p{Lu}[^()]*");
  private static final Pattern MARKED = Pattern.compile("[.,]|\\d[ \u00a0\u202f]\\d");
  private static final Pattern GROUPED =
      Pattern.compile("[+-]?[1-9]\\d{0,2}([., \u00a0\u202f]\\d{3})+");

  private static final Pattern COMPACT_DAY =
      Pattern.compile("(19|20)\\d\\d(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])");
  private static final Pattern AMOUNT = Pattern.compile("\\d+([.,]\\d+)?");
  private static final Pattern COUNTED = Pattern.compile("\\d+([.,]\\d+)? ?\\p{L}{1,8}\\.?");

  private Doubts() {}

  static List<Look> of(Profile profile, Guess guess) {
    List<Look> looks = new ArrayList<>();
    switch (guess) {
      case Guess.Choice choice -> choice(profile, choice.options(), looks);
      case Guess.Several several -> several(profile, several, looks);
      case Guess.Number number -> number(profile, looks);
      case Guess.Day day -> day(profile, day, looks);
      case Guess.Words words -> words(profile, words, looks);
    }
    return looks;
  }

  /** That a choice has one answer only, so that its share says nothing. */
  static Optional<Look> only(Profile profile) {
    boolean codes = profile.apart().keySet().stream().anyMatch(MissingNumbers::mayBe);
    if (profile.counts().size() != 1 || !profile.hasEmpty() || profile.hasMore() || codes) {
      return Optional.empty();
    }
    String only = profile.texts().getFirst();
    if (!Marks.isChosen(only)
        && !Spelt.plainly(profile.column().name()).contains(Spelt.plainly(only))) {
      return Optional.empty();
    }
    return Optional.of(
        new Look(
            Look.Doubt.EVEN,
            profile.column().name(),
            "\""
                + only
                + "\" is all that was answered, and so 100 % of the answers; an empty cell is not"
                + " counted as no.",
            "If empty means no, add that option, and codes: {\"\": its code} under data: columns."));
  }

  private static void add(
      List<Look> looks, Look.Doubt doubt, Profile profile, String assumed, String remedy) {
    looks.add(new Look(doubt, profile.column().name(), assumed, remedy));
  }

  /** That words for no answer are a row of percentages, and so in their base. */
  private static void refusals(Profile profile, List<Look> looks) {
    for (String words : profile.refusals().stream().limit(1).toList()) {
      long times = profile.apart().getOrDefault(words, 0L);
      add(
          looks,
          Asides.isRefusal(words) ? Look.Doubt.LITTLE : Look.Doubt.SOME,
          profile,
          "\""
              + words
              + "\" ("
              + (times == 1 ? "once" : times + " times")
              + ") is taken for a refusal: a row of its own, counted in the base of percentages, and"
              + " in no mean.",
          "To take it out of the base, write base: valid in the plan, or skipped for it under data:"
              + " missing and take out refuse.");
    }
  }

  private static void choice(Profile profile, Options options, List<Look> looks) {
    refusals(profile, looks);
    boolean blanks = profile.spellings().values().stream().anyMatch(ways -> ways.size() > 1);
    if (blanks) {
      add(
          looks,
          Look.Doubt.SOME,
          profile,
          "Some answers differ by blanks only and are options apart.",
          "Give them one code under data: columns and take one option out to count them together.");
    }
    if (!profile.isNumber() && profile.mixesSpellings()) {
      add(
          looks,
          Look.Doubt.LITTLE,
          profile,
          "Ways of writing that differ in capitals, quotes or dashes only are counted together.",
          "");
    }
    if (profile.isNumber() && !options.ordered() && options.options().size() > 2) {
      add(
          looks,
          Look.Doubt.LITTLE,
          profile,
          "The numbers are taken for codes without an order, because of the column's name.",
          "If they are a scale, write ordered: yes.");
    }
    if (options.ordered()
        && profile.texts().stream().allMatch(t -> t.toLowerCase(Locale.ROOT).endsWith("school"))) {
      add(
          looks,
          Look.Doubt.SOME,
          profile,
          "The schools are put in order, as levels of education.",
          "If they are kinds of school, write ordered: no.");
    }
    if (profile.isNumber() && options.ordered()) {
      add(
          looks,
          Look.Doubt.LITTLE,
          profile,
          "The numbers are taken for a scale from "
              + options.options().getFirst().label()
              + " to "
              + options.options().getLast().label()
              + ", as they occur.",
          "Add what was offered and never chosen; if they count something, make it a number; if they"
              + " are codes, write ordered: no and their labels.");
    }
    long lists = profile.texts().stream().filter(t -> LISTS.matcher(t).matches()).count();
    boolean many = !options.ordered() && lists > 2 && 3 * lists >= profile.texts().size();
    if (many || isJoined(profile)) {
      add(
          looks,
          Look.Doubt.EVEN,
          profile,
          "Cells look as if they held several answers, and each combination is an option.",
          "If several could be chosen, make it multiple, with a separator under data: columns.");
    }
    if (!options.ordered()
        && profile.texts().stream().anyMatch(t -> AMOUNT.matcher(t).matches())
        && profile.texts().stream().anyMatch(t -> COUNTED.matcher(t).matches())) {
      add(
          looks,
          Look.Doubt.EVEN,
          profile,
          "Most answers are numbers, but not all are written as one ("
              + odd(profile)
              + "), so each is an option.",
          "Correct those, and make it a number.");
    }
    if (profile.texts().stream().anyMatch(t -> SPREADSHEET_DAY.matcher(t).matches())) {
      add(
          looks,
          Look.Doubt.EVEN,
          profile,
          "A spreadsheet may have turned ranges such as 1-5 into days such as 5-Jan.",
          "Correct the labels of the options.");
    }
    if (profile.texts().stream().anyMatch(NumberFormat::isCode)) {
      add(looks, Look.Doubt.LITTLE, profile, "Numbers that begin with 0 are taken for codes.", "");
    }
  }

  /** Whether a cell holds nothing but what other cells hold alone. */
  private static boolean isJoined(Profile profile) {
    List<String> texts = profile.texts();
    return texts.stream()
        .anyMatch(
            text ->
                Stream.of(
                            ";", ",", "|", "/", "+", "&", "\u3001", " - ", " and ", " und ", " y ",
                            " et ")
                        .map(separator -> Parts.split(text, separator))
                        .anyMatch(parts -> parts.size() > 1 && texts.containsAll(parts))
                    || isJoinedByBlanks(text, texts));
  }

  /** Whether a text is others between blanks, whatever blanks these hold. */
  private static boolean isJoinedByBlanks(String text, List<String> texts) {
    return texts.stream()
        .filter(first -> text.startsWith(first + " "))
        .map(first -> text.substring(first.length() + 1))
        .anyMatch(rest -> texts.contains(rest) || isJoinedByBlanks(rest, texts));
  }

  private static void several(Profile profile, Guess.Several several, List<Look> looks) {
    boolean codes = several.options().options().stream().allMatch(o -> o.label().matches("\\d+"));
    boolean comma = several.separator().equals(",");
    add(
        looks,
        codes
            ? Look.Doubt.EVEN
            : comma || several.separator().equals("\n") ? Look.Doubt.SOME : Look.Doubt.LITTLE,
        profile,
        "Cells hold several answers "
            + (several.separator().equals("\n")
                ? "on lines of their own."
                : "between \"" + several.separator() + "\"."),
        "If each cell is one answer, make it single and take the separator out.");
    if (isPermuted(profile, several)) {
      add(
          looks,
          Look.Doubt.EVEN,
          profile,
          "Every cell holds every option, in different orders.",
          "If they were put in order, make it a ranking, with the same separator.");
    }
    several.options().options().stream()
        .map(Options.Option::label)
        .filter(label -> comma && PAIR.matcher(label).matches())
        .findFirst()
        .ifPresent(
            label ->
                add(
                    looks,
                    Look.Doubt.SOME,
                    profile,
                    "\"" + label + "\" is taken for one option, for its parts never stand apart.",
                    "If they are two, write two options."));
    if (several.unlisted() > 0) {
      add(
          looks,
          Look.Doubt.SOME,
          profile,
          "What occurs once ("
              + several.unlisted()
              + (several.unlisted() == 1 ? " text" : " texts")
              + ") is counted as \""
              + several.options().options().stream()
                  .filter(o -> o.code().equals(several.otherwise()))
                  .findFirst()
                  .orElseThrow()
                  .label()
              + "\".",
          "Add to the options what was offered.");
    }
  }

  private static boolean isPermuted(Profile profile, Guess.Several several) {
    int options = several.options().options().size();
    return options > 2
        && profile.counts().size() > 1
        && profile.texts().stream()
            .allMatch(
                text ->
                    Set.copyOf(Parts.split(profile.withLines(text), several.separator())).size()
                        == options);
  }

  private static void number(Profile profile, List<Look> looks) {
    if (isJoined(profile)) {
      add(
          looks,
          Look.Doubt.EVEN,
          profile,
          "Cells with a comma are read as fractions, though they could hold several answers.",
          "If several could be chosen, make it multiple, with a separator under data: columns.");
      return;
    }
    if (profile.texts().stream().allMatch(t -> COMPACT_DAY.matcher(t).matches())) {
      add(
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
      add(
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
      add(
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

  private static String shown(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }

  private static void day(Profile profile, Guess.Day day, List<Look> looks) {
    if (!day.sure() && profile.days().size() == 1) {
      add(
          looks,
          Look.Doubt.EVEN,
          profile,
          "Dates such as "
              + profile.texts().getFirst()
              + " can be read one way only, but other columns the other way only.",
          "Look whether the days and months of one of them were exchanged.");
    } else if (!day.sure()) {
      boolean american = day.format() == NumberFormat.MONTH_DAY_YEAR;
      add(
          looks,
          Look.Doubt.EVEN,
          profile,
          "Dates such as "
              + profile.texts().getFirst()
              + " are read with the "
              + (american ? "month" : "day")
              + " first.",
          "Else write written: "
              + (american ? "day-month-year" : "month-day-year")
              + " under data: columns.");
    }
  }

  /** That every answer is a number with the same unit: 21 years. */
  private static Optional<Look> unit(Profile profile) {
    List<String> units =
        profile.texts().stream()
            .map(text -> COUNTED.matcher(text).matches() ? text.replaceAll("[\\d.,\\s]+", "") : "")
            .distinct()
            .toList();
    return profile.counts().size() > 2 && units.size() == 1 && !units.getFirst().isEmpty()
        ? Optional.of(
            new Look(
                Look.Doubt.EVEN,
                profile.column().name(),
                "Every answer is a number with \""
                    + units.getFirst()
                    + "\", so they are taken for words.",
                "To have their mean, take \""
                    + units.getFirst()
                    + "\" out of the cells, and make it a number."))
        : Optional.empty();
  }

  private static void words(Profile profile, Guess.Words words, List<Look> looks) {
    Optional<Look> unit = unit(profile);
    if (unit.isPresent()) {
      looks.add(unit.get());
      return;
    }
    if (!words.note().isEmpty() && profile.holdsCodes()) {
      add(
          looks,
          Look.Doubt.SOME,
          profile,
          "Numbers that begin with 0 are taken for codes, too many to be options.",
          "If they are numbers, make it one; if they could tell who answered, list it under data:"
              + " ignore.");
      return;
    }
    if (!words.note().isEmpty()) {
      add(
          looks,
          Look.Doubt.EVEN,
          profile,
          "Most answers are numbers, but not all are written as one ("
              + odd(profile)
              + "), so they are taken for words.",
          "Correct those, or list them under data: missing, and make it a number.");
      return;
    }
    long lists = profile.texts().stream().filter(t -> LISTS.matcher(t).matches()).count();
    if (lists > 2
        && profile.answered() > 5
        && 3 * lists >= profile.texts().size()
        && profile.texts().stream().mapToInt(String::length).average().orElse(0) < 80) {
      add(
          looks,
          Look.Doubt.SOME,
          profile,
          "Taken for words, though cells look as if they held several answers.",
          "If options were chosen, make it multiple, with a separator under data: columns.");
    }
  }

  private static String odd(Profile profile) {
    return profile.texts().stream()
        .filter(t -> !t.matches("[~<>]?\\s*\\d+([.,]\\d+)?\\s*%?"))
        .findFirst()
        .map(t -> t.length() > 40 ? t.substring(0, 39) + "\u2026" : t)
        .map(t -> "\"" + t + "\"")
        .orElse("\"" + profile.texts().getFirst() + "\"");
  }
}
