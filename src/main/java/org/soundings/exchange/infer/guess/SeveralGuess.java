package org.soundings.exchange.infer.guess;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.soundings.exchange.NumberFormat;
import org.soundings.exchange.infer.column.MissingNumbers;
import org.soundings.exchange.infer.column.Profile;
import org.soundings.exchange.infer.label.Asides;
import org.soundings.exchange.infer.label.Names;
import org.soundings.exchange.infer.label.Options;

/** Finds columns whose cells hold several answers. */
final class SeveralGuess {
  private static final int MOST_PARTS = 60;
  private static final int FEW = 12;
  private static final double CLEAR = 0.7;
  private static final Pattern CODES = Pattern.compile("\\d{1,3}|\\p{L}\\d{0,2}");
  private static final Pattern BETWEEN_BLANKS = Pattern.compile("\\d{1,3}( \\d{1,3})*");
  private static final Pattern GROUPED = Pattern.compile("[^\\d]*[1-9]\\d{0,2}(,\\d{3})+.*");

  private static final Pattern FRACTION = Pattern.compile("\\d+(,\\d{1,2})?");

  /** What stands behind the comma of halves, of marks at school, of quarters. */
  private static final List<Set<String>> PARTS =
      List.of(Set.of("5"), Set.of("3", "7"), Set.of("0", "3", "7"), Set.of("25", "5", "50", "75"));

  /** What Chinese, Japanese and Arabic write between answers, and a Chinese programme. */
  private static final List<String> OF_OTHER_SCRIPTS =
      List.of("\u250b", "\uff1b", "\uff0c", "\u3001", "\u060c");

  private static final Set<String> COMMAS = Set.of(",", "\uff0c", "\u3001", "\u060c");

  private SeveralGuess() {}

  static Optional<Guess.Several> of(Profile profile, List<String> separators) {
    Stream<String> usual =
        profile.hasLines() && !separators.contains("\n")
            ? Stream.concat(Stream.of("\n"), separators.stream())
            : separators.stream();
    Stream<String> all = Stream.concat(usual, OF_OTHER_SCRIPTS.stream());
    return all.flatMap(s -> of(profile, s).stream()).findFirst();
  }

  /** Whether every cell holds codes, and some of them several of those that others hold alone. */
  static Optional<Guess.Several> ofCodes(Profile profile, List<String> separators) {
    return separators.stream().flatMap(s -> ofCodes(profile, s).stream()).findFirst();
  }

  /** The same of codes of digits between blanks, 1 3 4, which are no number. */
  static Optional<Guess.Several> ofCodesBetweenBlanks(Profile profile) {
    List<String> texts = profile.texts();
    boolean codes =
        texts.stream().allMatch(t -> BETWEEN_BLANKS.matcher(t).matches())
            && texts.stream().anyMatch(t -> t.contains(" "))
            && !texts.stream()
                .filter(t -> t.contains(" "))
                .allMatch(t -> NumberFormat.DECIMAL_COMMA.value(t).isPresent());
    return codes ? ofCodes(profile, " ") : Optional.empty();
  }

  private static Optional<Guess.Several> ofCodes(Profile profile, String separator) {
    Parts parts = Parts.of(profile, separator);
    Set<String> offered = offered(parts).keySet();
    boolean codes =
        parts.cells() > 0
            && offered.size() <= MOST_PARTS
            && offered.stream().allMatch(part -> CODES.matcher(part).matches());
    boolean grouped =
        profile.texts().stream().allMatch(t -> !t.contains(",") || GROUPED.matcher(t).matches());
    boolean again =
        profile.texts().stream()
            .filter(text -> Parts.split(text, separator).size() > 1)
            .anyMatch(
                text ->
                    Parts.split(text, separator).stream().anyMatch(profile.counts()::containsKey));
    boolean fractions = separator.equals(",") && areFractions(profile);
    return codes
            && (parts.moving() > 0 || again)
            && !(separator.equals(",") && grouped)
            && !fractions
        ? Optional.of(all(parts, separator))
        : Optional.empty();
  }

  /**
   * Whether 1,5 and 2,25 are fractions rather than codes: no cell holds three parts, and some part
   * stands twice in a cell, begins with 0 behind the comma, or all are halves, thirds or quarters.
   */
  private static boolean areFractions(Profile profile) {
    if (!profile.texts().stream().allMatch(text -> FRACTION.matcher(text).matches())) {
      return false;
    }
    List<String[]> pairs =
        profile.texts().stream()
            .filter(text -> text.contains(","))
            .map(text -> text.split(","))
            .toList();
    Set<String> behind = pairs.stream().map(pair -> pair[1]).collect(Collectors.toSet());
    long whole = pairs.stream().map(pair -> pair[0]).distinct().count();
    boolean parts = whole > 1 && PARTS.stream().anyMatch(usual -> usual.containsAll(behind));
    boolean twice = pairs.stream().anyMatch(pair -> pair[0].equals(pair[1]));
    return parts || twice || behind.stream().anyMatch(part -> part.matches("0|0\\d"));
  }

  private static Optional<Guess.Several> of(Profile profile, String separator) {
    Parts parts = Parts.of(profile, separator);
    boolean comma = COMMAS.contains(separator);
    boolean many = parts.cells() > 1 && parts.cells() >= 0.1 * profile.answered();
    boolean words = separator.equals(" ") && !BlankSeparated.is(profile, parts);
    if (!many || words || profile.hasMore()) {
      return Optional.empty();
    }
    int different = parts.counts().size();
    long rare = parts.counts().values().stream().filter(n -> n < 2).count();
    long mentions = parts.counts().values().stream().mapToLong(n -> n).sum();
    int combinations = profile.counts().size();
    boolean combined =
        comma
            ? parts.moving() > 1 || parts.moving() == 1 && different <= 3
            : combinations >= different || different <= FEW || parts.moving() > 2;
    if (!combined) {
      return Optional.empty();
    }
    boolean few = comma ? rare == 0 : 3 * rare <= different;
    if (few && different <= MOST_PARTS && !parts.broken()) {
      return Optional.of(all(parts, separator));
    }
    boolean clear =
        mentions - rare >= CLEAR * mentions && different - rare > 1 && parts.moving() > 1;
    return clear ? Optional.of(recurring(parts, separator)) : Optional.empty();
  }

  private static Guess.Several all(Parts parts, String separator) {
    Options options = Options.of(offered(parts));
    return new Guess.Several(options.unordered(), separator, "", 0);
  }

  /** The parts that are no reason why there is no answer, and how often each stands there. */
  private static Map<String, Long> offered(Parts parts) {
    Map<String, Long> counts = new LinkedHashMap<>(parts.counts());
    counts.keySet().removeIf(SeveralGuess::isReason);
    return counts;
  }

  private static boolean isReason(String part) {
    return Asides.reason(part).isPresent() || MissingNumbers.isPlainly(part);
  }

  /** What recurs is an option, all else one more. */
  private static Guess.Several recurring(Parts parts, String separator) {
    Map<String, Long> counts = new LinkedHashMap<>();
    parts.counts().entrySet().stream()
        .filter(e -> e.getValue() > 1 && e.getKey().length() <= 120)
        .filter(e -> !isReason(e.getKey()))
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(MOST_PARTS)
        .forEach(e -> counts.put(e.getKey(), e.getValue()));
    Options options = Options.of(counts).unordered();
    Optional<Options.Option> other =
        options.options().stream()
            .filter(o -> o.label().toLowerCase(Locale.ROOT).matches("other\\b.*"))
            .findFirst();
    int unlisted = parts.counts().size() - counts.size();
    if (other.isPresent()) {
      return new Guess.Several(options, separator, other.get().code(), unlisted);
    }
    Names names = new Names();
    names.take(options.options().stream().map(Options.Option::code));
    List<Options.Option> more = new ArrayList<>(options.options());
    more.add(new Options.Option(names.own("other"), "Other", false));
    return new Guess.Several(
        new Options(more, false, options.codes()), separator, more.getLast().code(), unlisted);
  }
}
