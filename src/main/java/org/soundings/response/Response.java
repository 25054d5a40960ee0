package org.soundings.response;

import java.util.Map;

/**
 * What one person answered.
 *
 * @param values by variable name; a variable without an entry was not asked
 */
public record Response(Map<String, Value> values) {
  private static final Value NOT_ASKED = new Value.Absent(Missing.NOT_ASKED);

  public Response {
    values = Map.copyOf(values);
  }

  public Value value(String variable) {
    return values.getOrDefault(variable, NOT_ASKED);
  }
}
