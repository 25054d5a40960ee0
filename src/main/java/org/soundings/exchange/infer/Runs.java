package org.soundings.exchange.infer;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.soundings.exchange.infer.column.ColumnName;
import org.soundings.exchange.infer.column.Marks;
import org.soundings.exchange.infer.guess.Guess;

/** Columns side by side that may belong together. */
final class Runs {
  /** A name as options have it, and variables of a data file have not. */
  private static final Pattern OPTION = Pattern.compile("\\p{Lu}\\p{Ll}{2,}( \\p{L}+)?");

  /** What REDCap writes before the code of a box, but for one sign that is taken for a blank. */
  private static final String BOX = "__";

  private Runs() {}

  /** The columns from {@code at} on that share its question or the beginning of its name. */
  static List<Field> sharingStem(List<Field> fields, int at) {
    String stem = fields.get(at).name().stem();
    if (stem.isEmpty()) {
      return fields.subList(at, at + 1);
    }
    return leading(fields.subList(at, fields.size()), field -> field.name().stem().equals(stem));
  }

  /** The first columns of a run for which something is so. */
  static List<Field> leading(List<Field> run, Predicate<Field> test) {
    int size = 0;
    while (size < run.size() && test.test(run.get(size))) {
      size++;
    }
    return run.subList(0, size);
  }

  /** The columns of yes and no from {@code at} on whose names differ in their last digits only. */
  static List<Field> sharingDigits(List<Field> fields, int at) {
    String before = fields.get(at).name().beforeDigits();
    return leading(
        fields.subList(at, fields.size()),
        field ->
            !before.isEmpty()
                && field.name().beforeDigits().equals(before)
                && field.profile().texts().size() == 2
                && field.marks().filter(marks -> marks.label().isEmpty()).isPresent());
  }

  /** The columns from {@code at} on that are called like options: of 0 and 1, or their name. */
  static List<Field> namedOptions(List<Field> fields, int at) {
    List<Field> from = fields.subList(at, fields.size());
    List<Field> named =
        leading(
            from,
            field ->
                field.name().stem().isEmpty() && (isNamedOption(field) || holdsItsName(field)));
    boolean other =
        holdTheirNames(named)
            && named.size() < from.size()
            && from.get(named.size()).name().stem().isEmpty()
            && from.get(named.size()).isFreeOther();
    return other ? from.subList(0, named.size() + 1) : named;
  }

  /**
   * Whether columns hold what they are called, or nothing; what was written under "other" apart.
   */
  static boolean holdTheirNames(List<Field> named) {
    return !named.isEmpty() && named.stream().allMatch(f -> holdsItsName(f) || f.isFreeOther());
  }

  private static boolean isNamedOption(Field field) {
    return OPTION.matcher(field.header()).matches()
        && Set.copyOf(field.profile().texts()).equals(Set.of("0", "1"))
        && !field.profile().hasEmpty();
  }

  /** Whether a column holds what it is called or nothing. */
  private static boolean holdsItsName(Field field) {
    return field.profile().hasEmpty()
        && field.profile().texts().size() == 1
        && field.profile().texts().getFirst().equalsIgnoreCase(field.header());
  }

  /**
   * How many columns make a set: two of one question, or that hold one mark or nothing; three that
   * only are called alike.
   */
  static int least(List<Field> run) {
    return run.isEmpty() || isSpoken(run) || areMarked(run) ? 2 : 3;
  }

  /** Whether each column holds one mark or nothing: the same truth, or a text of its own. */
  private static boolean areMarked(List<Field> run) {
    List<String> texts =
        run.stream().flatMap(field -> field.profile().texts().stream()).distinct().toList();
    long filled = run.stream().filter(field -> !field.isUnused()).count();
    boolean own = texts.size() == filled && filled > 1;
    return run.stream().allMatch(f -> f.profile().texts().size() <= 1 && f.profile().hasEmpty())
        && (own || texts.size() == 1 && texts.stream().allMatch(Marks::isChosen));
  }

  /** The columns from {@code at} on that hold one mark, the same in all, or nothing. */
  static List<Field> ofOneMark(List<Field> fields, int at) {
    return leading(
        fields.subList(at, fields.size()),
        field ->
            field.name().stem().isEmpty()
                && field.holdsOneMark()
                && field.profile().texts().equals(fields.get(at).profile().texts()));
  }

  private static boolean isSpoken(List<Field> run) {
    ColumnName first = run.getFirst().name();
    return first.spoken() || first.stem().endsWith(BOX) || !sharedWords(run).isEmpty();
  }

  /** The columns of a run that mark options, if all of it but words at the end does. */
  static List<Field> marks(List<Field> run) {
    if (run.stream().allMatch(Field::isUnused) || areOthers(run)) {
      return List.of();
    }
    List<Field> marks = marked(run);
    boolean wordsFollow =
        run.stream().skip(marks.size()).allMatch(field -> field.guess() instanceof Guess.Words);
    return wordsFollow ? marks : List.of();
  }

  /** Whether columns share nothing but the name "Other", as those of several questions do. */
  private static boolean areOthers(List<Field> run) {
    String stem = stem(run);
    return OtherWords.isOther(stem)
        && run.stream()
            .allMatch(field -> field.header().matches(Pattern.quote(stem) + " \\(\\d+\\)"));
  }

  /** The first columns that mark options, with that of the words under "other". */
  private static List<Field> marked(List<Field> run) {
    List<Field> plain = leading(run, field -> !field.isFreeOther() && field.marks().isPresent());
    boolean other =
        !plain.isEmpty()
            && plain.size() < run.size()
            && run.get(plain.size()).isFreeOther()
            && plain.stream().noneMatch(f -> OtherWords.isOther(f.name().partWording()));
    return other
        ? run.subList(0, plain.size() + 1)
        : leading(run, field -> field.marks().isPresent());
  }

  static String stem(List<Field> run) {
    return run.getFirst().name().stem();
  }

  /** The question that the columns share, in words. */
  static String question(List<Field> run) {
    ColumnName first = run.getFirst().name();
    if (!first.spoken()) {
      String shared = sharedWords(run);
      String name = first.stem().isEmpty() ? first.beforeDigits() : first.stem();
      String all = run.stream().map(Field::header).collect(Collectors.joining(", "));
      return !shared.isEmpty() ? shared.replaceAll("[\\s:-]+$", "") : name.isEmpty() ? all : name;
    }
    return first.wording().startsWith(first.stem()) ? first.stem() : first.wording();
  }

  /** What a column adds to the shared question, in words. */
  static String part(List<Field> run, Field field) {
    ColumnName name = field.name();
    if (!name.partWording().isEmpty()) {
      return name.partWording();
    }
    int shared = sharedWords(run).length();
    boolean says = shared > 0 && name.wording().length() > shared;
    return says ? name.wording().substring(shared).strip() : field.header();
  }

  /** What the wordings of columns with numbered names begin with, up to a hyphen or colon. */
  private static String sharedWords(List<Field> run) {
    String shared = run.getFirst().profile().column().wording();
    for (Field field : run) {
      String wording = field.profile().column().wording();
      int same = 0;
      while (same < Math.min(shared.length(), wording.length())
          && shared.charAt(same) == wording.charAt(same)) {
        same++;
      }
      shared = shared.substring(0, same);
    }
    int end = Math.max(shared.lastIndexOf('-'), shared.lastIndexOf(": ")) + 1;
    return run.size() < 2 ? "" : shared.substring(0, end);
  }
}
