package org.soundings.exchange.infer.column;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds numbers that stand for a missing answer, column by column: 99 or 9998 far from all others;
 * -1 to -9, -77, -99 and such below answers that start at 0; numbers that no answer can be.
 */
public final class MissingNumbers {
  private static final Pattern NINES =
      Pattern.compile("-?(9*[6-9]9*[6-9]|([6-9])\\2{1,4})([.,]0+)?");
  private static final Pattern NEGATIVE =
      Pattern.compile("-([1-9]|([1-9])\\2{1,3}|9+[1-9])([.,]0+)?");

  /** What programs store where there is nothing. */
  private static final Pattern SENTINEL =
      Pattern.compile(
          "-2147483648|2147483647|-9223372036854775808|9223372036854775807|-32768"
              + "|[+-]?1\\.797693\\d*[eE]\\+?308|-?[1-9]\\d?(\\.\\d+)?[eE]\\+?[1-3]\\d\\d");

  private static final Pattern BETWEEN = Pattern.compile("[,;|\n]");
  private static final int FAR = 3;
  private static final double BALANCED = 0.3;

  /** Names of columns in which a number below zero is one like the others. */
  private static final Pattern CHANGE =
      Pattern.compile(
          "(?i)(?<!\\p{L})(changes?|diff(erence)?s?|delta|balance|net|temperature|temp|veränderung|differenz|cambio"
              + "|diferencia|variation|différence|profit|gain|growth)(?!\\p{L})");

  private MissingNumbers() {}

  /** Whether a text is a number that often stands for a missing answer. */
  public static boolean mayBe(String text) {
    return text.length() < 30
        && !text.isEmpty()
        && !Character.isLetter(text.charAt(0))
        && (NINES.matcher(text).matches()
            || NEGATIVE.matcher(text).matches()
            || SENTINEL.matcher(text).matches());
  }

  /** The codes of each column that are missing answers there, before any column is settled. */
  public static Map<Profile, Set<String>> of(List<Profile> profiles) {
    Map<Profile, Set<String>> codes = new LinkedHashMap<>();
    profiles.forEach(profile -> codes.put(profile, certain(profile)));
    Set<String> known =
        codes.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
    for (Profile profile : profiles) {
      Set<String> candidates = candidates(profile);
      boolean nothingElse = profile.isEmpty() && !candidates.isEmpty();
      boolean coded = known.stream().anyMatch(code -> code.startsWith("-"));
      boolean alone = nothingElse && known.containsAll(candidates);
      boolean ofOneKind =
          coded
              && isDoubtful(profile, candidates)
              && !isBalanced(profile, candidates)
              && known.stream().anyMatch(candidates::contains);
      if (!profile.isEmpty() && !profile.isNumber()) {
        codes.put(profile, amongWords(profile, candidates, known));
      } else if (alone || ofOneKind) {
        codes.put(profile, candidates);
      } else if (nothingElse) {
        codes.put(
            profile,
            candidates.stream().filter(MissingNumbers::isPlainly).collect(Collectors.toSet()));
      }
    }
    return codes;
  }

  /** Those that stand for no answer among words: a number below zero is no word of its own. */
  private static Set<String> amongWords(
      Profile profile, Set<String> candidates, Set<String> known) {
    boolean digits = profile.texts().stream().anyMatch(text -> text.matches(".*\\d.*"));
    return Stream.concat(candidates.stream(), beside(profile))
        .filter(
            code -> isPlainly(code) || known.contains(code) && (code.startsWith("-") || !digits))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Those that stand beside answers in one cell: 1,-99. */
  private static Stream<String> beside(Profile profile) {
    return profile.texts().stream()
        .flatMap(text -> Stream.of(BETWEEN.split(text)))
        .map(String::strip)
        .filter(MissingNumbers::isPlainly);
  }

  /** Whether nobody answers so: -99, -999, what programs store. */
  public static boolean isPlainly(String code) {
    return SENTINEL.matcher(code).matches()
        || code.startsWith("-") && NINES.matcher(code).matches();
  }

  private static Set<String> candidates(Profile profile) {
    return profile.apart().keySet().stream()
        .filter(MissingNumbers::mayBe)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static double value(String code) {
    return Double.parseDouble(code.replace(',', '.'));
  }

  private static Set<String> certain(Profile profile) {
    Set<String> found = new TreeSet<>();
    Set<String> candidates = candidates(profile);
    if (candidates.isEmpty() || !profile.isNumber()) {
      return found;
    }
    double largest = Math.max(1, Math.max(Math.abs(profile.low()), Math.abs(profile.high())));
    boolean negative =
        profile.low() < 0
            || isDoubtful(profile, candidates)
            || candidates.stream().noneMatch(MissingNumbers::isPlainly)
                && CHANGE
                    .matcher(profile.column().name() + " " + profile.column().wording())
                    .find();
    for (String code : candidates) {
      double value = value(code);
      boolean far = Math.abs(value) >= FAR * largest && NINES.matcher(code).matches();
      if (SENTINEL.matcher(code).matches() || value < 0 && !negative || far) {
        found.add(code);
      }
    }
    return found;
  }

  /**
   * Whether the negative numbers may be answers: they mirror the positive ones around a zero, as on
   * a scale from -2 to 2, or there are only -1 and 1.
   */
  private static boolean isDoubtful(Profile profile, Set<String> candidates) {
    if (!profile.isNumber() || profile.low() < 0) {
      return false;
    }
    double low =
        candidates.stream().mapToDouble(MissingNumbers::value).filter(v -> v < 0).min().orElse(0);
    boolean mirrored = profile.isWhole() && -low == profile.high() && !profile.hasMore();
    return mirrored && (profile.low() == 0 || profile.counts().size() == 1 && low == -1);
  }

  /** Whether so many answers are below zero, or every number so far down, that none is a code. */
  private static boolean isBalanced(Profile profile, Set<String> candidates) {
    List<String> negative = candidates.stream().filter(code -> code.startsWith("-")).toList();
    long times = negative.stream().mapToLong(code -> profile.apart().getOrDefault(code, 0L)).sum();
    return negative.size() >= FAR && negative.size() == profile.high()
        || times > BALANCED * (profile.answered() + times);
  }
}
