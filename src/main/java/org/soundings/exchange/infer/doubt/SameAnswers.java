package org.soundings.exchange.infer.doubt;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.soundings.exchange.infer.column.Marks;
import org.soundings.exchange.infer.column.Profile;
import org.soundings.exchange.infer.label.Accents;

/**
 * Answers of one choice that may say the same: Y and Yes, 5 and 5 - Agree, Yes and Ja, Sí and Sì.
 */
public final class SameAnswers {
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'\u2019]+");

  public static final String ACCENTS = "differ in accents only and are counted together.";

  private SameAnswers() {}

  static Optional<Look> look(Profile profile) {
    List<String> texts = profile.texts();
    return profile.isNumber() || profile.hasMore()
        ? Optional.empty()
        : initials(texts)
            .or(() -> codes(texts))
            .or(() -> agreeing(texts))
            .or(() -> Accents.of(texts).apart())
            .map(pair -> look(profile, pair));
  }

  /** A letter and the one word that begins with it, where each single letter has such a word. */
  private static Optional<List<String>> initials(List<String> texts) {
    List<String> letters = texts.stream().filter(t -> t.matches("\\p{L}\\.?")).toList();
    List<List<String>> pairs =
        letters.stream()
            .flatMap(
                letter ->
                    texts.stream()
                        .filter(word -> WORD.matcher(word).matches() && beginsWith(word, letter))
                        .limit(1)
                        .map(word -> List.of(letter, word)))
            .toList();
    return pairs.size() == letters.size() ? pairs.stream().findFirst() : Optional.empty();
  }

  private static boolean beginsWith(String word, String letter) {
    return word.regionMatches(true, 0, letter, 0, 1);
  }

  /** A code, and a label that begins with it. */
  private static Optional<List<String>> codes(List<String> texts) {
    return texts.stream()
        .filter(code -> code.matches("\\d{1,3}"))
        .flatMap(
            code ->
                texts.stream()
                    .filter(
                        label ->
                            label.matches("[\\[(]?" + code + "\\s*[\\])).:=\u2013-]+\\s*\\p{L}.*"))
                    .map(label -> List.of(code, label)))
        .findFirst();
  }

  /** Two different words for yes, of two languages or kinds. */
  private static Optional<List<String>> agreeing(List<String> texts) {
    Accents accents = Accents.of(texts);
    Set<String> seen =
        texts.stream().filter(Marks::isYes).map(accents::plainly).collect(Collectors.toSet());
    List<String> words = texts.stream().filter(Marks::isYes).toList();
    return seen.size() < 2
        ? Optional.empty()
        : words.stream()
            .filter(word -> !accents.plainly(word).equals(accents.plainly(words.getFirst())))
            .map(word -> List.of(words.getFirst(), word))
            .findFirst();
  }

  /** That answers which differ in accents are counted together. */
  public static Optional<Look> together(String where, Collection<String> texts) {
    return Accents.of(texts)
        .together()
        .map(
            pair ->
                new Look(
                    Look.Doubt.SOME,
                    where,
                    "\"" + pair.getFirst() + "\" and \"" + pair.getLast() + "\" " + ACCENTS,
                    "If they are two answers, take the one that stands in the codes under data:"
                        + " columns out of these and make it an option."));
  }

  private static Look look(Profile profile, List<String> pair) {
    return new Look(
        Look.Doubt.EVEN,
        profile.column().name(),
        "\""
            + pair.getFirst()
            + "\" may say the same as \""
            + pair.getLast()
            + "\", and each is an option.",
        "If so, write one code for both under data: columns (codes), and take one option out.");
  }
}
