package org.soundings.response;

import java.nio.charset.StandardCharsets;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.Variable;

/**
 * How many bytes a response has at most as it is kept, so that all of a wave can have one size: a
 * length would tell who wrote much.
 */
public final class LargestResponse {
  /** What somebody writes in their own words has at most so many bytes, all of it together. */
  public static final int WORDS = 8 << 10;

  /** Signs around a name and its value, or the words that say why there is none. */
  private static final int AROUND = 40;

  private static final int NUMBER = 26;
  private static final int ESCAPED = 6;

  private LargestResponse() {}

  /** The most that any response to a questionnaire has, in bytes. */
  public static int bytes(Questionnaire questionnaire) {
    int bytes = 0;
    boolean words = false;
    for (Variable variable : Pace.asked(questionnaire).codebook().variables()) {
      bytes += AROUND + written(variable.name()) + value(variable);
      words |= variable instanceof Variable.Text;
    }
    return bytes + (words ? WORDS : 0);
  }

  private static int value(Variable variable) {
    return switch (variable) {
      case Variable.Categorical choice ->
          choice.categories().stream()
              .map(Category::code)
              .mapToInt(LargestResponse::written)
              .max()
              .orElse(0);
      case Variable.Interval number -> NUMBER;
      case Variable.Text text -> 0;
    };
  }

  /** How many bytes the words of a response have as they are kept. */
  public static int words(Iterable<Value> values) {
    int bytes = 0;
    for (Value value : values) {
      bytes += value instanceof Value.Words words ? written(words.text()) : 0;
    }
    return bytes;
  }

  /** In UTF-8, what has to be escaped in a string of JSON counted as if it were longest. */
  private static int written(String text) {
    int plain = text.getBytes(StandardCharsets.UTF_8).length;
    int escaped = (int) text.chars().filter(c -> c < ' ' || c == '"' || c == '\\').count();
    return plain + (ESCAPED - 1) * escaped;
  }
}
