package org.soundings.questionnaire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A version of a questionnaire that replaces another while people answer. Spelling may be
 * corrected, hints, options and items added. An answer that was given must not be lost or read
 * differently: no item and no code may be removed, no number become impossible, and no words move
 * from one code or part of a question to another.
 */
public final class Correction {
  private final Codebook before;
  private final Codebook after;
  private final List<String> lost = new ArrayList<>();

  private Correction(Codebook before, Codebook after) {
    this.before = before;
    this.after = after;
  }

  /**
   * What the second version would lose, or read differently, of answers given under the first, in
   * words; empty if nothing.
   */
  public static List<String> lost(Questionnaire before, Questionnaire after) {
    Correction correction = new Correction(before.codebook(), after.codebook());
    correction.before.variables().forEach(correction::compare);
    correction.moved(
        wordings(correction.before), wordings(correction.after), "%s now asks what %s did");
    return List.copyOf(correction.lost);
  }

  private static Map<String, Wording> wordings(Codebook codebook) {
    return codebook.variables().stream()
        .collect(Collectors.toMap(Variable::name, Variable::wording, (one, other) -> one));
  }

  private void compare(Variable then) {
    Variable now = after.variable(then.name()).orElse(null);
    if (now == null) {
      lost.add(then.name() + " is not asked");
    } else if (then instanceof Variable.Categorical was
        && now instanceof Variable.Categorical is
        && then.getClass() == now.getClass()) {
      categories(was, is);
    } else if (then instanceof Variable.Interval was && now instanceof Variable.Interval is) {
      if (is.lowest() > was.lowest() || is.highest() < was.highest() || is.date() != was.date()) {
        lost.add(then.name() + " takes other numbers");
      }
    } else if (then.getClass() != now.getClass()) {
      lost.add(then.name() + " is another kind of question");
    }
  }

  private void categories(Variable.Categorical was, Variable.Categorical is) {
    Map<String, Wording> then = labels(was);
    Map<String, Wording> now = labels(is);
    then.keySet().stream()
        .filter(code -> !now.containsKey(code))
        .forEach(code -> lost.add(was.name() + " does not offer " + code));
    moved(then, now, was.name() + ": %s now says what %s did");
  }

  private static Map<String, Wording> labels(Variable.Categorical of) {
    Map<String, Wording> labels = new HashMap<>();
    of.categories().forEach(category -> labels.put(category.code(), category.wording()));
    return labels;
  }

  /** Words that stood at one name and stand at another, in any language. */
  private void moved(Map<String, Wording> then, Map<String, Wording> now, String sentence) {
    now.forEach(
        (name, words) -> {
          Wording own = then.get(name);
          if (own != null && !own.equals(words)) {
            then.forEach(
                (other, theirs) -> {
                  boolean gone = !Objects.equals(now.get(other), theirs);
                  if (!other.equals(name) && gone && isShared(words, theirs, own)) {
                    lost.add(sentence.formatted(name, other));
                  }
                });
          }
        });
  }

  private static boolean isShared(Wording words, Wording theirs, Wording own) {
    return words.byLanguage().entrySet().stream()
        .anyMatch(
            said ->
                said.getValue().equals(theirs.byLanguage().get(said.getKey()))
                    && !said.getValue().equals(own.byLanguage().get(said.getKey())));
  }
}
