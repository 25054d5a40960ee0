package org.soundings.exchange.infer.doubt;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.soundings.exchange.infer.column.Profile;
import org.soundings.exchange.infer.guess.Guess;
import org.soundings.exchange.infer.guess.Parts;
import org.soundings.exchange.infer.label.Options;

/** What is doubtful where cells hold several answers, or look so. */
final class SeveralDoubts {
  private static final Pattern LISTS = Pattern.compile("[^,;|]+([,;|](?!\\d{3}(\\D|$)) ?[^,;|]+)+");

  private static final Pattern PAIR = Pattern.compile("[^()]+, \\p{Lu}[^()]*");

  private static final long OFTEN = 8;

  private SeveralDoubts() {}

  static void of(Profile profile, Guess.Several several, List<Look> looks) {
    boolean codes = several.options().options().stream().allMatch(o -> o.label().matches("\\d+"));
    boolean comma = several.separator().equals(",");
    boolean some =
        comma || several.separator().equals("\n") || holdsPartsOnlyBesideOthers(profile, several);
    Doubts.add(
        looks,
        codes || areOfOneSize(profile, several)
            ? Look.Doubt.EVEN
            : some ? Look.Doubt.SOME : Look.Doubt.LITTLE,
        profile,
        "Cells hold several answers "
            + (several.separator().equals("\n")
                ? "on lines of their own."
                : "between \"" + several.separator() + "\"."),
        "If each cell is one answer, make it single and take the separator out.");
    if (isPermuted(profile, several)) {
      Doubts.add(
          looks,
          Look.Doubt.EVEN,
          profile,
          "Every cell holds every option, in different orders.",
          "If they were put in order, make it a ranking, with the same separator.");
    }
    several.options().options().stream()
        .map(Options.Option::label)
        .filter(
            label ->
                comma && (PAIR.matcher(label).matches() || beginsWithOption(label, several))
                    || label.contains("; "))
        .findFirst()
        .ifPresent(
            label ->
                Doubts.add(
                    looks,
                    Look.Doubt.SOME,
                    profile,
                    "\"" + label + "\" is taken for one option, for its parts never stand apart.",
                    "If they are two, write two options."));
    if (comma) {
      followers(profile, several).ifPresent(looks::add);
    }
    SameAnswers.together(
            profile.column().name(),
            cells(profile, several).flatMap(List::stream).distinct().toList())
        .ifPresent(looks::add);
    if (several.unlisted() > 0) {
      Doubts.add(
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

  private static boolean beginsWithOption(String label, Guess.Several several) {
    return several.options().options().stream()
        .anyMatch(option -> label.startsWith(option.label() + ", "));
  }

  /** That an option never stands without another one directly before it. */
  private static Optional<Look> followers(Profile profile, Guess.Several several) {
    Map<String, Set<String>> before = new LinkedHashMap<>();
    Map<String, Long> times = new HashMap<>();
    Set<String> labels =
        several.options().options().stream().map(Options.Option::label).collect(Collectors.toSet());
    profile
        .counts()
        .forEach(
            (text, n) -> {
              String last = "";
              for (String part : Parts.split(profile.withLines(text), several.separator())) {
                before.computeIfAbsent(part, any -> new HashSet<>()).add(last);
                times.merge(part, n, Long::sum);
                last = part;
              }
            });
    return before.entrySet().stream()
        .filter(e -> e.getValue().size() == 1 && !e.getValue().contains(""))
        .filter(e -> labels.contains(e.getKey()) && labels.containsAll(e.getValue()))
        .filter(e -> times.getOrDefault(e.getKey(), 0L) >= OFTEN && before.size() > 2)
        .findFirst()
        .map(e -> follower(profile, e.getValue().iterator().next(), e.getKey()));
  }

  private static Look follower(Profile profile, String first, String second) {
    return new Look(
        Look.Doubt.EVEN,
        profile.column().name(),
        "\""
            + second
            + "\" never stands without \""
            + first
            + "\" directly before it, and is"
            + " counted as an option of its own.",
        "If \"" + first + ", " + second + "\" is one option, write it so.");
  }

  private static Stream<List<String>> cells(Profile profile, Guess.Several several) {
    return profile.texts().stream()
        .map(text -> Parts.split(profile.withLines(text), several.separator()));
  }

  /** Whether some part stands alone in no cell, as that of a label with the separator in it. */
  private static boolean holdsPartsOnlyBesideOthers(Profile profile, Guess.Several several) {
    Set<String> alone = new HashSet<>();
    Set<String> all = new HashSet<>();
    cells(profile, several)
        .forEach(
            parts -> {
              all.addAll(parts);
              if (parts.size() == 1) {
                alone.addAll(parts);
              }
            });
    return !alone.containsAll(all);
  }

  /** Whether every cell holds as many parts, as labels of one making do. */
  private static boolean areOfOneSize(Profile profile, Guess.Several several) {
    return cells(profile, several).map(List::size).distinct().count() == 1;
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

  /** What parts the answers where every cell holds all of them, in different orders; or empty. */
  static Optional<String> orderedBy(Profile profile) {
    return profile.hasMore() || profile.counts().size() < 2
        ? Optional.empty()
        : Stream.of(">", "\u2192", ";", ",", "|", "/")
            .filter(
                separator -> {
                  List<Set<String>> cells =
                      profile.texts().stream()
                          .map(text -> Set.copyOf(new HashSet<>(Parts.split(text, separator))))
                          .distinct()
                          .toList();
                  return cells.size() == 1 && cells.getFirst().size() > 2;
                })
            .findFirst();
  }

  /** Whether many cells look like lists of answers, whatever these are. */
  static boolean areLists(Profile profile) {
    long lists =
        profile.texts().stream()
            .map(Parts::withoutEntities)
            .filter(t -> LISTS.matcher(t).matches())
            .count();
    return lists > 2 && 3 * lists >= profile.texts().size();
  }

  /** Whether a cell holds nothing but what other cells hold alone. */
  static boolean isJoined(Profile profile) {
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
}
