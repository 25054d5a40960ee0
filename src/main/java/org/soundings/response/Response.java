package org.soundings.response;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.soundings.questionnaire.Condition;

/**
 * What one person answered.
 *
 * @param values by variable name; a variable without an entry was not asked
 */
public record Response(Map<String, Value> values) implements Condition.Answered {
  private static final Value NOT_ASKED = new Value.Absent(Missing.NOT_ASKED);

  public Response {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** The answer, or why there is none; a variable that is not known was not asked. */
  public Value value(String variable) {
    return values.getOrDefault(variable, NOT_ASKED);
  }

  @Override
  public @Nullable String code(String variable) {
    return value(variable) instanceof Value.Code code ? code.code() : null;
  }

  @Override
  public double number(String variable) {
    return value(variable) instanceof Value.Number number ? number.value() : Double.NaN;
  }
}
